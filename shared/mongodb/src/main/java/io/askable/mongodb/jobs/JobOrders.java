package io.askable.mongodb.jobs;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.askable.jobs.Cancellation;
import io.askable.jobs.DatabaseUnavailable;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobNotFound;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Requeued;
import io.askable.jobs.RunId;
import io.askable.jobs.Transition;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.DuplicateKey;
import io.askable.mongodb.support.Find;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import org.bson.conversions.Bson;

/** What people ask of a job: cancel it, run it again. Each looks first and writes only if nothing happened since. */
final class JobOrders {

    private final Documents jobs;
    private final JobWrites writes;
    private final InstantSource clock;

    JobOrders(Documents jobs, JobWrites writes, InstantSource clock) {
        this.jobs = jobs;
        this.writes = writes;
        this.clock = clock;
    }

    Uni<Cancellation> cancel(JobId id) {
        return get(id).chain(job -> switch (job.status()) {
            case QUEUED -> cancel(job, LeaseFilters.unchanged(job), Cancellation.CANCELLED);
            case PROCESSING -> cancel(job, LeaseFilters.by(job), Cancellation.REQUESTED);
            case CANCELLED -> Uni.createFrom().item(Cancellation.CANCELLED);
            case COMPLETED, FAILED -> Uni.createFrom().item(Cancellation.ALREADY_FINISHED);
        });
    }

    /** Every lost race means that somebody else moved the job on, so this ends. */
    private Uni<Cancellation> cancel(Job seen, Bson unchanged, Cancellation answer) {
        return jobs.updateOne(unchanged, writes.update(seen, seen.cancel(clock.instant())))
                .chain(matched -> matched == 1 ? Uni.createFrom().item(answer) : cancel(seen.id()));
    }

    Uni<Requeued> requeue(JobId id) {
        return get(id).chain(job ->
                job.status().isFinal() ? requeue(job) : Uni.createFrom().item(Requeued.CHANGED));
    }

    private Uni<Requeued> requeue(Job seen) {
        Transition move = seen.requeue(clock.instant());
        return jobs.updateOne(LeaseFilters.unchanged(seen), writes.update(seen, move))
                .map(matched -> matched == 1 ? Requeued.REQUEUED : Requeued.CHANGED)
                .onFailure(DuplicateKey.class)
                .recoverWithItem(Requeued.SUPERSEDED)
                .onFailure(DatabaseUnavailable.class)
                .recoverWithUni(lost -> lookAgain(seen, lost));
    }

    /** The reply is lost; the job tells by its number whether it moved. */
    private Uni<Requeued> lookAgain(Job seen, Throwable lost) {
        return get(seen.id())
                .chain(job -> job.seq() > seen.seq()
                        ? Uni.createFrom().item(Requeued.REQUEUED)
                        : Uni.createFrom().failure(lost));
    }

    Uni<Void> markPublished(JobId id, RunId run) {
        Bson pending = Conditions.all(
                LeaseFilters.id(id),
                LeaseFilters.in(JobStatus.COMPLETED),
                Filters.eq(JobFields.PUBLISH_PENDING, true),
                Filters.eq(JobFields.RESULT_RUN_ID, run.value()));
        Bson shown = Updates.combine(
                Updates.unset(JobFields.PUBLISH_PENDING),
                Updates.set(JobFields.UPDATED_AT, JobParts.date(clock.instant())));
        return jobs.updateOne(pending, shown).replaceWithVoid();
    }

    private Uni<Job> get(JobId id) {
        return jobs.findFirst(Find.where(LeaseFilters.id(id)))
                .map(found -> found.map(JobMapper::toJob).orElseThrow(() -> new JobNotFound(id)));
    }
}
