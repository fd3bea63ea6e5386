package io.askable.mongodb.jobs;

import io.askable.jobs.Cancellation;
import io.askable.jobs.Checkpoint;
import io.askable.jobs.Enqueued;
import io.askable.jobs.FinishResult;
import io.askable.jobs.Job;
import io.askable.jobs.JobFilter;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.JobStatus;
import io.askable.jobs.LeaseRenewal;
import io.askable.jobs.NewJob;
import io.askable.jobs.Outcome;
import io.askable.jobs.Page;
import io.askable.jobs.Progress;
import io.askable.jobs.Requeued;
import io.askable.jobs.RunId;
import io.askable.jobs.WorkerId;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.DatabaseClock;
import io.askable.mongodb.support.Documents;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** The queue on MongoDB: every change of a job is one conditional write on its document. */
@ApplicationScoped
class MongoJobQueue implements JobQueue {

    private final JobIntake intake;
    private final JobClaims claims;
    private final JobRuns runs;
    private final JobOrders orders;
    private final JobReads reads;
    private final JobNotifier doorbell;

    @Inject
    MongoJobQueue(Database database, DatabaseClock clock, QueueConfig config, JobNotifier doorbell) {
        this(
                database.documents(JobSchema.PROCESSING_JOBS),
                database.documents(IdempotencySchema.IDEMPOTENCY),
                clock,
                config,
                doorbell,
                new SecureRandom(),
                System::nanoTime);
    }

    MongoJobQueue(
            Documents jobs,
            Documents idempotency,
            InstantSource clock,
            QueueConfig config,
            JobNotifier doorbell,
            RandomGenerator random,
            LongSupplier nanoTime) {
        JobWrites writes = new JobWrites(Retention.of(config));
        this.intake = new JobIntake(
                jobs,
                new IdempotencyKeys(idempotency, clock),
                new QueueLimits(jobs, config),
                writes,
                clock,
                config.maxAttempts());
        this.claims = new JobClaims(jobs, clock, random, nanoTime);
        this.runs = new JobRuns(jobs, writes, clock, random);
        this.orders = new JobOrders(jobs, writes, clock);
        this.reads = new JobReads(jobs);
        this.doorbell = doorbell;
    }

    @Override
    public Uni<Enqueued> enqueue(NewJob request) {
        return Uni.createFrom().deferred(() -> intake.enqueue(request)).invoke(doorbell::ring);
    }

    @Override
    public Uni<List<Job>> claim(int wanted, WorkerId worker) {
        return Uni.createFrom().deferred(() -> claims.claim(wanted, worker));
    }

    @Override
    public Uni<LeaseRenewal> keep(Set<UUID> tokens) {
        return Uni.createFrom().deferred(() -> runs.keep(tokens));
    }

    @Override
    public Uni<Set<UUID>> findCancelRequests(Set<UUID> tokens) {
        return Uni.createFrom().deferred(() -> runs.findCancelRequests(tokens));
    }

    @Override
    public Uni<Boolean> progress(Job claimed, Progress progress) {
        return Uni.createFrom().deferred(() -> runs.progress(claimed, progress));
    }

    @Override
    public Uni<Boolean> checkpoint(Job claimed, Checkpoint checkpoint) {
        return Uni.createFrom().deferred(() -> runs.checkpoint(claimed, checkpoint));
    }

    @Override
    public Uni<FinishResult> finish(Job claimed, Outcome outcome) {
        return Uni.createFrom().deferred(() -> runs.finish(claimed, outcome));
    }

    @Override
    public Uni<FinishResult> handBack(Job claimed, int delaySeconds) {
        return Uni.createFrom().deferred(() -> runs.handBack(claimed, delaySeconds));
    }

    @Override
    public Uni<Void> markPublished(JobId id, RunId run) {
        return Uni.createFrom().deferred(() -> orders.markPublished(id, run));
    }

    @Override
    public Uni<Cancellation> cancel(JobId id) {
        return Uni.createFrom().deferred(() -> orders.cancel(id));
    }

    @Override
    public Uni<Requeued> requeue(JobId id) {
        return Uni.createFrom().deferred(() -> orders.requeue(id)).invoke(doorbell::ring);
    }

    @Override
    public Uni<Optional<Job>> find(JobId id) {
        return Uni.createFrom().deferred(() -> reads.find(id));
    }

    @Override
    public Uni<Optional<Job>> findNewest(Owner owner, BlogUrl url, Set<JobStatus> statuses) {
        return Uni.createFrom().deferred(() -> reads.findNewest(owner, url, statuses));
    }

    @Override
    public Uni<Page<Job>> list(JobFilter filter, Optional<String> after, int limit) {
        return Uni.createFrom().deferred(() -> reads.list(filter, after, limit));
    }
}
