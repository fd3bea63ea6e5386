package io.askable.testkit.sites;

import io.askable.sites.UsageCounter;
import io.askable.sites.UsageCounters;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts in a map. */
public final class InMemoryUsageCounters implements UsageCounters {

    private final Map<UsageCounter, Long> counts = new ConcurrentHashMap<>();

    @Override
    public Uni<Boolean> add(UsageCounter tally, long limit) {
        return Uni.createFrom().item(() -> {
            boolean[] added = {false};
            counts.compute(tally, (same, count) -> {
                long before = count == null ? 0 : count;
                added[0] = before < limit;
                return added[0] ? before + 1 : before;
            });
            return added[0];
        });
    }

    @Override
    public Uni<Void> takeBack(UsageCounter tally) {
        return Uni.createFrom()
                .item(() -> counts.computeIfPresent(tally, (same, count) -> Math.max(0, count - 1)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<UsageCounter, Long>> read(Collection<UsageCounter> tallies) {
        return Uni.createFrom().item(() -> tallies.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), tally -> counts.getOrDefault(tally, 0L))));
    }
}
