package io.askable.mongodb.jobs;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.askable.jobs.Job;
import io.askable.jobs.JobState.Processing;
import io.askable.jobs.JobStatus;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.DatabaseClock;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.FailingDocuments;
import io.askable.mongodb.support.Find;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Takes jobs from workers that stopped answering. The running clock only finds candidates; a fresh sample decides, and none
 * is taken for one lease after the database's clock jumped. A job that cannot be read or written is left out: it keeps none of
 * the others from being taken.
 */
final class Rescue {

    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final int BATCH = 100;
    private static final int AT_ONCE = 8;

    private final Documents jobs;
    private final JobWrites writes;
    private final DatabaseClock clock;
    private final Duration lease;
    private final FailingDocuments failing = new FailingDocuments("rescue");

    Rescue(Documents jobs, JobWrites writes, DatabaseClock clock, Duration lease) {
        this.jobs = jobs;
        this.writes = writes;
        this.clock = clock;
        this.lease = lease;
    }

    /** @return how many were taken */
    Uni<Integer> run() {
        return findExpired(clock.instant())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(0)
                        : clock.sample()
                                .chain(now -> clock.hasJumpedWithin(lease)
                                        ? Uni.createFrom().item(0)
                                        : rescue(found, now)));
    }

    /** A full batch means that there may be more; one that took nothing leaves the rest to the next round. */
    private Uni<Integer> rescue(List<Document> found, Instant now) {
        return Multi.createFrom()
                .iterable(failing.read(found, JobMapper::toJob))
                .onItem()
                .transformToUni(job -> failing.guard(job.id().value(), () -> rescue(job, now), 0))
                .merge(AT_ONCE)
                .collect()
                .with(Collectors.summingInt(Integer::intValue))
                .chain(taken -> found.size() < BATCH || taken == 0
                        ? Uni.createFrom().item(taken)
                        : run().map(more -> taken + more));
    }

    private Uni<Integer> rescue(Job job, Instant now) {
        boolean isCancelRequested =
                ((Processing) job.state()).cancelRequestedAt().isPresent();
        Bson stillLost = Conditions.all(LeaseFilters.by(job), isExpired(now));
        Bson filter = isCancelRequested ? stillLost : Conditions.all(stillLost, LeaseFilters.withoutCancelRequest());
        return jobs.updateOne(filter, writes.update(job, job.rescue(now))).map(Long::intValue);
    }

    private Uni<List<Document>> findExpired(Instant now) {
        return jobs.find(Find.where(Conditions.all(LeaseFilters.in(JobStatus.PROCESSING), isExpired(now)))
                        .sortedBy(Sorts.ascending(JobFields.HEARTBEAT_AT))
                        .only(Projections.exclude(JobFields.OUTBOX))
                        .hinted(JobSchema.LEASE)
                        .atMost(BATCH))
                .invoke(failing::met);
    }

    private Bson isExpired(Instant now) {
        return Filters.lt(JobFields.HEARTBEAT_AT, JobParts.date(now.minus(lease).minus(GRACE)));
    }
}
