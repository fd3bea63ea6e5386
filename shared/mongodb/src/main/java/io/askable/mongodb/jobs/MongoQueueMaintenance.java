package io.askable.mongodb.jobs;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.askable.jobs.Job;
import io.askable.jobs.JobStatus;
import io.askable.jobs.QueueMaintenance;
import io.askable.jobs.QueueStats;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.DatabaseClock;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.FailingDocuments;
import io.askable.mongodb.support.Find;
import io.askable.mongodb.support.InstanceSchema;
import io.askable.mongodb.support.Schema;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.bson.conversions.Bson;

/** Keeps the queue on MongoDB whole. */
@ApplicationScoped
class MongoQueueMaintenance implements QueueMaintenance {

    private static final int UNPUBLISHED_LIMIT = 100;

    private final Documents jobs;
    private final Rescue rescue;
    private final Prune prune;
    private final QueueCounts counts;
    private final JobNotifier notifier;
    private final FailingDocuments unreadable = new FailingDocuments("list of unpublished jobs");

    @Inject
    MongoQueueMaintenance(
            Database database,
            DatabaseClock clock,
            QueueConfig config,
            JobNotifier notifier,
            @All List<Schema> schemas) {
        this(
                database.documents(JobSchema.PROCESSING_JOBS),
                schemas.stream()
                        .filter(Schema::hasExpiry)
                        .map(schema -> database.documents(schema.collection()))
                        .toList(),
                database.documents(InstanceSchema.INSTANCES),
                clock,
                config,
                notifier);
    }

    MongoQueueMaintenance(
            Documents jobs,
            List<Documents> expiring,
            Documents instances,
            DatabaseClock clock,
            QueueConfig config,
            JobNotifier notifier) {
        this.jobs = jobs;
        this.rescue = new Rescue(jobs, new JobWrites(Retention.of(config)), clock, config.lease());
        this.prune = new Prune(expiring, clock);
        this.counts = new QueueCounts(jobs, instances, clock, config);
        this.notifier = notifier;
    }

    @Override
    public Uni<Integer> rescue() {
        return Uni.createFrom().deferred(rescue::run).invoke(this::ringFor);
    }

    @Override
    public Uni<List<Job>> listUnpublished() {
        Bson pending =
                Conditions.all(Filters.eq(JobFields.PUBLISH_PENDING, true), LeaseFilters.in(JobStatus.COMPLETED));
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
        return notifier.watch();
    }

    private void ringFor(int rescued) {
        if (rescued > 0) {
            notifier.ring();
        }
    }
}
