package io.askable.content;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;

/** One polite lane per host across the whole fleet. */
public interface HostSlots {

    /**
     * Reserves the host's next free slot; slots are at least {@code delay} apart. A slot at or before the database's now may
     * be used at once; a later one is the caller's at that time, for one delay.
     */
    Uni<Instant> takeSlot(String host, Duration delay);
}
