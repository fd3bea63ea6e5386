package io.askable.api.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.askable.jobs.JobStatus;
import io.askable.jobs.QueueStats;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The queue in numbers. {@code oldestQueuedSeconds} is {@code null} when nothing that is due waits. */
@JsonInclude
record StatsView(
        Map<String, Long> queueStats,
        long totalJobs,
        Optional<Long> oldestQueuedSeconds,
        long retrying,
        long stalled,
        long workersOnline) {
    static StatsView of(QueueStats stats) {
        Map<String, Long> counts = new TreeMap<>();
        for (JobStatus status : JobStatus.values()) {
            counts.put(status.wireName(), stats.counts().getOrDefault(status, 0L));
        }
        return new StatsView(
                counts,
                stats.total(),
                stats.oldestQueued().map(Duration::toSeconds),
                stats.retrying(),
                stats.stalled(),
                stats.workersOnline());
    }
}
