package io.askable.testkit.content;

import io.askable.content.HostSlots;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lanes in a map. */
public final class InMemoryHostSlots implements HostSlots {

    private final Map<String, Instant> nextAt = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public InMemoryHostSlots(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Instant> takeSlot(String host, Duration delay) {
        return Uni.createFrom().item(() -> nextAt.merge(
                        host,
                        clock.instant().plus(delay),
                        (next, fresh) -> next.plus(delay).isAfter(fresh) ? next.plus(delay) : fresh)
                .minus(delay));
    }
}
