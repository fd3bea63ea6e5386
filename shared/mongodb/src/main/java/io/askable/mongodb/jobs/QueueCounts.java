package io.askable.mongodb.jobs;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.askable.jobs.JobStatus;
import io.askable.jobs.NewJob;
import io.askable.jobs.QueueStats;
import io.askable.mongodb.support.CachedQuery;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.Find;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The queue in numbers, by index. The completed, who are many, and the retrying, for whom all that wait are read, are counted
 * more rarely than the rest.
 */
final class QueueCounts {

    private static final int RARER = 30;
    private static final Duration ONLINE = Duration.ofSeconds(15);
    private static final String WORKER_SERVICE = "worker-service";

    private final Documents jobs;
    private final Documents instances;
    private final InstantSource clock;
    private final Duration lease;
    private final CachedQuery<Long> completed;
    private final CachedQuery<Long> retrying;
    private final CachedQuery<QueueStats> stats;

    QueueCounts(Documents jobs, Documents instances, InstantSource clock, QueueConfig config) {
        this.jobs = jobs;
        this.instances = instances;
        this.clock = clock;
        this.lease = config.lease();
        Duration rareAge = config.statsMaxAge().multipliedBy(RARER);
        this.completed = new CachedQuery<>(rareAge, () -> jobs.count(LeaseFilters.in(JobStatus.COMPLETED)));
        this.retrying = new CachedQuery<>(rareAge, this::countRetrying);
        this.stats = new CachedQuery<>(config.statsMaxAge(), this::count);
    }

    Uni<QueueStats> stats() {
        return stats.get();
    }

    private Uni<QueueStats> count() {
        Instant now = clock.instant();
        return Uni.combine()
                .all()
                .unis(counts(), oldestQueued(now), retrying.get(), stalled(now), workersOnline(now))
                .with(QueueStats::new);
    }

    private Uni<Map<JobStatus, Long>> counts() {
        List<Uni<Map.Entry<JobStatus, Long>>> all = new ArrayList<>();
        for (JobStatus status : JobStatus.values()) {
            Uni<Long> count = status == JobStatus.COMPLETED ? completed.get() : jobs.count(LeaseFilters.in(status));
            all.add(count.map(number -> Map.entry(status, number)));
        }
        return Uni.join().all(all).andFailFast().map(entries -> {
            Map<JobStatus, Long> counts = new EnumMap<>(JobStatus.class);
            entries.forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
            return counts;
        });
    }

    /** By band, because only within one does the index give the order; a sort would have some servers read all of them. */
    private Uni<Optional<Duration>> oldestQueued(Instant now) {
        List<Uni<Optional<Document>>> bands = new ArrayList<>();
        for (int band = NewJob.FIRST_PRIORITY; band <= NewJob.LAST_PRIORITY; band++) {
            bands.add(jobs.findFirst(Find.where(Conditions.all(
                            LeaseFilters.in(JobStatus.QUEUED),
                            Filters.eq(JobFields.PRIORITY, band),
                            Filters.lte(JobFields.AVAILABLE_AT, JobParts.date(now))))
                    .only(Projections.include(JobFields.AVAILABLE_AT))
                    .hinted(JobSchema.CLAIM)));
        }
        return Uni.join().all(bands).andFailFast().map(found -> found.stream()
                .flatMap(Optional::stream)
                .map(job -> job.getDate(JobFields.AVAILABLE_AT).toInstant())
                .min(Instant::compareTo)
                .map(oldest -> Duration.between(oldest, now)));
    }

    private Uni<Long> countRetrying() {
        return jobs.count(Conditions.all(LeaseFilters.in(JobStatus.QUEUED), Filters.gt(JobFields.ATTEMPT, 0)));
    }

    private Uni<Long> stalled(Instant now) {
        return jobs.count(Conditions.all(
                LeaseFilters.in(JobStatus.PROCESSING),
                Filters.lt(JobFields.HEARTBEAT_AT, JobParts.date(now.minus(lease)))));
    }

    private Uni<Long> workersOnline(Instant now) {
        Bson heardOf = Conditions.all(
                Filters.eq("service", WORKER_SERVICE), Filters.gt("at", JobParts.date(now.minus(ONLINE))));
        return instances.count(heardOf);
    }
}
