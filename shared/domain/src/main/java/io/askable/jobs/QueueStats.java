package io.askable.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The queue in numbers, up to a second old; {@code completed} up to 30 s.
 *
 * @param counts every status, 0 among them
 * @param oldestQueued how long the oldest job that is due has waited
 * @param retrying queued with an attempt behind it
 * @param stalled processing with an expired lease
 * @param workersOnline worker instances heard of within 15 s
 */
public record QueueStats(
        Map<JobStatus, Long> counts, Optional<Duration> oldestQueued, long retrying, long stalled, long workersOnline) {

    public QueueStats {
        counts = Map.copyOf(counts);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
