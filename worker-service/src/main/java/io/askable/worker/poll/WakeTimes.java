package io.askable.worker.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Times at which something is known to become due. A host's lane gives a slot that is good for one second only; whoever looks
 * every five seconds would miss most of them.
 */
final class WakeTimes {

    private final ConcurrentSkipListSet<Instant> times = new ConcurrentSkipListSet<>();

    void set(Instant at) {
        times.add(at);
    }

    /** From {@code now} to the next alarm, or {@code otherwise} if that is sooner. Alarms that have passed are forgotten. */
    Duration until(Instant now, Duration otherwise) {
        times.headSet(now, true).clear();
        Instant next = times.isEmpty() ? now.plus(otherwise) : times.first();
        Duration wait = Duration.between(now, next);
        return wait.compareTo(otherwise) < 0 ? wait : otherwise;
    }
}
