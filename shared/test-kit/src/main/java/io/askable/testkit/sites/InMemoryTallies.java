package io.askable.testkit.sites;

import io.askable.sites.Tallies;
import io.askable.sites.Tally;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts in a map. */
public final class InMemoryTallies implements Tallies {

    private final Map<Tally, Long> counts = new ConcurrentHashMap<>();

    @Override
    public Uni<Boolean> add(Tally tally, long limit) {
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
    public Uni<Void> takeBack(Tally tally) {
        return Uni.createFrom()
                .item(() -> counts.computeIfPresent(tally, (same, count) -> Math.max(0, count - 1)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<Tally, Long>> read(Collection<Tally> tallies) {
        return Uni.createFrom().item(() -> tallies.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), tally -> counts.getOrDefault(tally, 0L))));
    }
}
