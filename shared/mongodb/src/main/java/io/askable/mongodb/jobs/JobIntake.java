package io.askable.mongodb.jobs;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.askable.jobs.DatabaseUnavailable;
import io.askable.jobs.Enqueued;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobStatus;
import io.askable.jobs.NewJob;
import io.askable.jobs.Transition;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.DuplicateKey;
import io.askable.mongodb.support.Find;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Lets jobs in, each once: the insert decides, and whoever loses looks who was there first. */
final class JobIntake {

    /** The job in the way may end between the insert and the look; five times in a row it does not. */
    private static final int TRIES = 5;

    private final Documents jobs;
    private final IdempotencyKeys keys;
    private final QueueLimits limits;
    private final JobWrites writes;
    private final InstantSource clock;
    private final int maxAttempts;

    JobIntake(
            Documents jobs,
            IdempotencyKeys keys,
            QueueLimits limits,
            JobWrites writes,
            InstantSource clock,
            int maxAttempts) {
        this.jobs = jobs;
        this.keys = keys;
        this.limits = limits;
        this.writes = writes;
        this.clock = clock;
        this.maxAttempts = maxAttempts;
    }

    Uni<Enqueued> enqueue(NewJob request) {
        return request.idempotencyKey()
                .map(key -> enqueueOnce(request, key))
                .orElseGet(() -> submit(request))
                .map(enqueued -> asSeenBy(request, enqueued));
    }

    private Uni<Enqueued> enqueueOnce(NewJob request, String key) {
        return keys.reserve(request, key).chain(reserved -> submit(request.under(reserved))
                .call(enqueued -> point(request, key, reserved, enqueued)));
    }

    /** When the post's active job stands in for the request, the key answers that one from now on. */
    private Uni<Void> point(NewJob request, String key, JobId reserved, Enqueued enqueued) {
        JobId answered = enqueued.job().id();
        return answered.equals(reserved) ? Uni.createFrom().voidItem() : keys.point(request, key, answered);
    }

    private Uni<Enqueued> submit(NewJob request) {
        return limits.check(request.owner())
                .chain(full -> full.isEmpty()
                        ? insert(request, TRIES)
                        : findExisting(request).map(found -> found.orElseThrow(full::get)));
    }

    private Uni<Enqueued> insert(NewJob request, int triesLeft) {
        Transition submitted = Job.submit(request, maxAttempts, clock.instant());
        return jobs.insert(writes.insert(submitted))
                .call(() -> limits.add(request.owner()))
                .replaceWith(() -> new Enqueued(submitted.after(), false))
                .onFailure(DuplicateKey.class)
                .recoverWithUni(taken -> giveWay(request, triesLeft, taken));
    }

    private Uni<Enqueued> giveWay(NewJob request, int triesLeft, Throwable taken) {
        return findExisting(request).chain(found -> {
            if (found.isPresent()) {
                return Uni.createFrom().item(found.get());
            }
            return triesLeft > 1
                    ? insert(request, triesLeft - 1)
                    : Uni.createFrom().failure(new DatabaseUnavailable(taken));
        });
    }

    /** The request's own job from an earlier try, else the post's active one. */
    private Uni<Optional<Enqueued>> findExisting(NewJob request) {
        return find(LeaseFilters.id(request.id()))
                .chain(own -> own.isPresent()
                        ? Uni.createFrom().item(own.map(job -> new Enqueued(job, false)))
                        : findActive(request));
    }

    private Uni<Optional<Enqueued>> findActive(NewJob request) {
        Job wished = Job.submit(request, maxAttempts, clock.instant()).after();
        return find(Filters.eq(JobFields.DEDUP_KEY, JobParts.dedupKey(wished)))
                .chain(active -> active.isPresent()
                        ? raise(active.get(), request).map(job -> Optional.of(new Enqueued(job, true)))
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Job> raise(Job active, NewJob request) {
        if (active.status() != JobStatus.QUEUED || request.priority() >= active.priority()) {
            return Uni.createFrom().item(active);
        }
        Bson stillQueued = Conditions.all(LeaseFilters.id(active.id()), LeaseFilters.in(JobStatus.QUEUED));
        Bson lower = Updates.combine(
                Updates.min(JobFields.PRIORITY, request.priority()),
                Updates.set(JobFields.UPDATED_AT, JobParts.date(clock.instant())));
        return jobs.findOneAndUpdate(
                        stillQueued, lower, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                .map(raised -> raised.map(JobMapper::toJob).orElse(active));
    }

    private Uni<Optional<Job>> find(Bson filter) {
        return jobs.findFirst(Find.where(filter)).map(found -> found.map(JobMapper::toJob));
    }

    /** A replayed key answers a job that was there before, although it is the key's own. */
    private static Enqueued asSeenBy(NewJob request, Enqueued enqueued) {
        boolean isOwn = enqueued.job().id().equals(request.id());
        return new Enqueued(enqueued.job(), enqueued.deduplicated() || !isOwn);
    }
}
