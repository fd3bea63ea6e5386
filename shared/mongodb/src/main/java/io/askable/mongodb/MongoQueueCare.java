package io.askable.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.askable.jobs.Job;
import io.askable.jobs.JobStatus;
import io.askable.jobs.QueueCare;
import io.askable.jobs.QueueStats;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** Keeps the queue on MongoDB whole. */
@ApplicationScoped
class MongoQueueCare implements QueueCare {

    private static final int UNPUBLISHED_LIMIT = 100;

    private final Documents jobs;
    private final Rescue rescue;
    private final Prune prune;
    private final QueueCounts counts;
    private final Doorbell doorbell;
    private final FailingDocuments unreadable = new FailingDocuments("list of unpublished jobs");

    @Inject
    MongoQueueCare(Database database, DatabaseClock clock, QueueConfig config, Doorbell doorbell) {
        this(
                database.documents(JobSchema.PROCESSING_JOBS),
                List.of(
                        database.documents(IdempotencySchema.IDEMPOTENCY),
                        database.documents(TallySchema.TALLIES),
                        database.documents(UnansweredSchema.UNANSWERED)),
                database.documents(InstanceSchema.INSTANCES),
                clock,
                config,
                doorbell);
    }

    MongoQueueCare(
            Documents jobs,
            List<Documents> others,
            Documents instances,
            DatabaseClock clock,
            QueueConfig config,
            Doorbell doorbell) {
        this.jobs = jobs;
        this.rescue = new Rescue(jobs, new JobWrites(Retention.of(config)), clock, config.lease());
        this.prune = new Prune(Stream.concat(Stream.of(jobs), others.stream()).toList(), clock);
        this.counts = new QueueCounts(jobs, instances, clock, config);
        this.doorbell = doorbell;
    }

    @Override
    public Uni<Integer> rescue() {
        return Uni.createFrom().deferred(rescue::run).invoke(this::ringFor);
    }

    @Override
    public Uni<List<Job>> listUnpublished() {
        Bson pending = Conditions.all(Filters.eq(JobFields.PUBLISH_PENDING, true), Held.in(JobStatus.COMPLETED));
        return jobs.find(Find.where(pending)
                        .sortedBy(Sorts.ascending(JobFields.ID))
                        .only(Projections.exclude(JobFields.OUTBOX))
                        .atMost(UNPUBLISHED_LIMIT))
                .invoke(unreadable::met)
                .map(found -> unreadable.read(found, JobMapper::toJob));
    }

    @Override
    public Uni<Integer> prune(int limit) {
        return Uni.createFrom().deferred(() -> prune.run(limit));
    }

    @Override
    public Uni<QueueStats> stats() {
        return counts.stats();
    }

    @Override
    public Multi<Boolean> watchDue() {
        return doorbell.watch();
    }

    private void ringFor(int rescued) {
        if (rescued > 0) {
            doorbell.ring();
        }
    }
}
