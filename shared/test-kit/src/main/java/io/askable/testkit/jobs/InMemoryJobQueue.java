package io.askable.testkit.jobs;

import io.askable.events.JobEvent;
import io.askable.jobs.Cancellation;
import io.askable.jobs.Checkpoint;
import io.askable.jobs.Enqueued;
import io.askable.jobs.FinishResult;
import io.askable.jobs.IdempotencyMismatch;
import io.askable.jobs.Job;
import io.askable.jobs.JobFilter;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.JobState.Completed;
import io.askable.jobs.JobStatus;
import io.askable.jobs.LeaseRenewal;
import io.askable.jobs.NewJob;
import io.askable.jobs.Outcome;
import io.askable.jobs.Page;
import io.askable.jobs.Progress;
import io.askable.jobs.QueueFull;
import io.askable.jobs.QueueMaintenance;
import io.askable.jobs.QueueStats;
import io.askable.jobs.Requeued;
import io.askable.jobs.RunId;
import io.askable.jobs.Transition;
import io.askable.jobs.WorkerId;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The queue without a database, for tests of whatever uses it: the domain's moves under one lock, in the time of the clock it
 * is given. Keeps the same contract as the real one; any thread may call.
 */
public final class InMemoryJobQueue implements JobQueue, QueueMaintenance {

    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final Duration ONLINE = Duration.ofSeconds(15);
    private static final int MAX_ATTEMPTS = 3;
    private static final int FAIRNESS = 8;
    private static final int UNPUBLISHED_LIMIT = 100;

    private final InstantSource clock;
    private final long maxQueued;
    private final long maxQueuedPerOwner;
    private final Random random = new Random(1);
    private final MemoryJobs jobs = new MemoryJobs();
    private final BroadcastProcessor<Boolean> due = BroadcastProcessor.create();
    private int claims;

    public InMemoryJobQueue(InstantSource clock) {
        this(clock, 100_000, 10_000);
    }

    /** Refuses requests beyond so many waiting jobs; the second limit is that of each publisher. */
    public InMemoryJobQueue(InstantSource clock, long maxQueued, long maxQueuedPerOwner) {
        this.clock = clock;
        this.maxQueued = maxQueued;
        this.maxQueuedPerOwner = maxQueuedPerOwner;
    }

    /** Everything a job told, oldest first. */
    public synchronized List<JobEvent> events(JobId id) {
        return jobs.events(id);
    }

    @Override
    public Uni<Enqueued> enqueue(NewJob request) {
        return atomically(() -> request.idempotencyKey()
                .map(key -> enqueueOnce(request, key))
                .orElseGet(() -> submit(request, request.id())));
    }

    private Enqueued enqueueOnce(NewJob request, String key) {
        MemoryJobs.IdempotencyKey known = jobs.key(request, key, clock.instant());
        if (!known.fits(request)) {
            throw new IdempotencyMismatch(key);
        }
        Enqueued enqueued = submit(request, known.job());
        jobs.point(request, key, enqueued.job().id());
        return enqueued;
    }

    private Enqueued submit(NewJob request, JobId id) {
        Optional<StoredJob> same = jobs.find(id);
        if (same.isPresent()) {
            return new Enqueued(same.get().job(), !id.equals(request.id()));
        }
        Optional<StoredJob> active = jobs.findActive(request.owner(), request.url());
        if (active.isPresent()) {
            Job raised = active.get().apply(active.get().job().raise(request.priority(), clock.instant()));
            return new Enqueued(raised, true);
        }
        refuseBeyondLimit(request.owner());
        Job job = jobs.add(Job.submit(request, MAX_ATTEMPTS, clock.instant())).job();
        due.onNext(true);
        return new Enqueued(job, false);
    }

    private void refuseBeyondLimit(Owner owner) {
        if (jobs.countQueued(Optional.empty()) >= maxQueued) {
            throw new QueueFull(maxQueued, Duration.ofSeconds(30));
        }
        if (!owner.equals(Owner.OPEN) && jobs.countQueued(Optional.of(owner)) >= maxQueuedPerOwner) {
            throw new QueueFull(maxQueuedPerOwner, Duration.ofSeconds(30));
        }
    }

    @Override
    public Uni<List<Job>> claim(int wanted, WorkerId worker) {
        return atomically(() -> {
            List<Job> claimed = new ArrayList<>();
            Optional<StoredJob> next = nextDue();
            while (claimed.size() < wanted && next.isPresent()) {
                StoredJob stored = next.get();
                claimed.add(stored.apply(stored.job().claim(token(), worker, clock.instant())));
                next = claimed.size() < wanted ? nextDue() : next;
            }
            return claimed;
        });
    }

    /** Every eighth claim begins at the other end, so that no band starves. */
    private Optional<StoredJob> nextDue() {
        claims++;
        for (int i = NewJob.FIRST_PRIORITY; i <= NewJob.LAST_PRIORITY; i++) {
            int band = claims % FAIRNESS == 0 ? NewJob.LAST_PRIORITY - i : i;
            Optional<StoredJob> found = jobs.findDue(band, clock.instant());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Override
    public Uni<LeaseRenewal> keep(Set<UUID> tokens) {
        return atomically(() -> {
            List<StoredJob> held = tokens.stream()
                    .map(jobs::findHeld)
                    .flatMap(Optional::stream)
                    .toList();
            held.forEach(stored -> stored.apply(stored.job().keep(clock.instant())));
            return new LeaseRenewal(tokensOf(held), tokensOf(cancelRequested(held)));
        });
    }

    @Override
    public Uni<Set<UUID>> findCancelRequests(Set<UUID> tokens) {
        return atomically(() -> tokensOf(cancelRequested(
                tokens.stream().map(jobs::findHeld).flatMap(Optional::stream).toList())));
    }

    @Override
    public Uni<Boolean> progress(Job claimed, Progress progress) {
        return whileHeld(claimed, job -> job.progress(progress));
    }

    @Override
    public Uni<Boolean> checkpoint(Job claimed, Checkpoint checkpoint) {
        return whileHeld(claimed, job -> job.checkpoint(checkpoint, clock.instant()));
    }

    private Uni<Boolean> whileHeld(Job claimed, Function<Job, Transition> move) {
        return atomically(() -> {
            Optional<StoredJob> held = findHeld(claimed);
            held.ifPresent(stored -> stored.apply(move.apply(stored.job())));
            return held.isPresent();
        });
    }

    @Override
    public Uni<FinishResult> finish(Job claimed, Outcome outcome) {
        return end(claimed, outcome.getClass(), job -> job.finish(outcome, clock.instant(), random.nextDouble()));
    }

    @Override
    public Uni<FinishResult> handBack(Job claimed, int delaySeconds) {
        return end(
                claimed,
                Outcome.class,
                job -> job.handBack(clock.instant().plusSeconds(delaySeconds), clock.instant()));
    }

    /** A hand-back has no outcome of its own; {@code Outcome} itself stands for it. */
    private Uni<FinishResult> end(Job claimed, Class<? extends Outcome> how, Function<Job, Transition> move) {
        return atomically(() -> {
            UUID token = tokenOf(claimed);
            Optional<StoredJob> held = findHeld(claimed);
            if (held.isEmpty()) {
                return recall(claimed, token, how);
            }
            Transition end = move.apply(held.get().job());
            boolean cancelWon = end.after().status() == JobStatus.CANCELLED && how != Outcome.Cancelled.class;
            held.get().end(token, cancelWon ? Outcome.Cancelled.class : how, end);
            return cancelWon ? FinishResult.CANCELLED : FinishResult.APPLIED;
        });
    }

    private FinishResult recall(Job claimed, UUID token, Class<? extends Outcome> how) {
        Optional<StoredJob> stored = jobs.find(claimed.id());
        if (stored.filter(job -> job.wasEndedBy(token, how)).isPresent()) {
            return FinishResult.APPLIED;
        }
        return stored.filter(job -> job.wasEndedBy(token, Outcome.Cancelled.class))
                        .isPresent()
                ? FinishResult.CANCELLED
                : FinishResult.LEASE_LOST;
    }

    @Override
    public Uni<Void> markPublished(JobId id, RunId run) {
        return atomically(() -> {
                    jobs.find(id)
                            .filter(stored -> stored.isFinishedWith(run))
                            .ifPresent(stored -> stored.apply(stored.job().published(clock.instant())));
                    return id;
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Cancellation> cancel(JobId id) {
        return atomically(() -> {
            StoredJob stored = jobs.get(id);
            return switch (stored.job().status()) {
                case QUEUED, PROCESSING -> {
                    Job after = stored.apply(stored.job().cancel(clock.instant()));
                    yield after.status() == JobStatus.CANCELLED ? Cancellation.CANCELLED : Cancellation.REQUESTED;
                }
                case CANCELLED -> Cancellation.CANCELLED;
                case COMPLETED, FAILED -> Cancellation.ALREADY_FINISHED;
            };
        });
    }

    @Override
    public Uni<Requeued> requeue(JobId id) {
        return atomically(() -> {
            StoredJob stored = jobs.get(id);
            if (!stored.job().status().isFinal()) {
                return Requeued.CHANGED;
            }
            if (jobs.findActive(stored.job().owner(), stored.job().url()).isPresent()) {
                return Requeued.SUPERSEDED;
            }
            stored.apply(stored.job().requeue(clock.instant()));
            stored.forgetLastRun();
            due.onNext(true);
            return Requeued.REQUEUED;
        });
    }

    @Override
    public Uni<Optional<Job>> find(JobId id) {
        return atomically(() -> jobs.find(id).map(StoredJob::job));
    }

    @Override
    public Uni<Optional<Job>> findNewest(Owner owner, BlogUrl url, Set<JobStatus> statuses) {
        JobFilter filter = new JobFilter(Optional.of(owner), Optional.empty(), Optional.of(url), Optional.empty());
        return atomically(() ->
                jobs.list(filter).filter(job -> statuses.contains(job.status())).findFirst());
    }

    @Override
    public Uni<Page<Job>> list(JobFilter filter, Optional<String> after, int limit) {
        return atomically(() -> {
            List<Job> found = jobs.list(filter)
                    .filter(job -> after.isEmpty() || job.id().value().compareTo(after.get()) < 0)
                    .limit(limit + 1L)
                    .toList();
            boolean more = found.size() > limit;
            List<Job> items = more ? found.subList(0, limit) : found;
            return new Page<>(items, more ? Optional.of(items.getLast().id().value()) : Optional.empty());
        });
    }

    @Override
    public Uni<Integer> rescue() {
        return atomically(() -> {
            Instant limit = clock.instant().minus(LEASE).minus(GRACE);
            List<StoredJob> lost =
                    jobs.all().filter(stored -> stored.isLeaseOlderThan(limit)).toList();
            lost.forEach(stored -> stored.apply(stored.job().rescue(clock.instant())));
            if (!lost.isEmpty()) {
                due.onNext(true);
            }
            return lost.size();
        });
    }

    @Override
    public Uni<List<Job>> listUnpublished() {
        return atomically(() -> jobs.all()
                .map(StoredJob::job)
                .filter(job -> job.state() instanceof Completed completed && completed.publishPending())
                .limit(UNPUBLISHED_LIMIT)
                .toList());
    }

    @Override
    public Uni<Integer> prune(int limit) {
        return atomically(() -> jobs.prune(limit, clock.instant()));
    }

    @Override
    public Uni<QueueStats> stats() {
        return atomically(() -> {
            Instant now = clock.instant();
            Map<JobStatus, Long> counts = new EnumMap<>(JobStatus.class);
            for (JobStatus status : JobStatus.values()) {
                counts.put(
                        status,
                        jobs.all()
                                .filter(stored -> stored.job().status() == status)
                                .count());
            }
            return new QueueStats(
                    counts,
                    jobs.all()
                            .filter(stored -> stored.isDue(now))
                            .map(StoredJob::availableAt)
                            .min(Instant::compareTo)
                            .map(oldest -> Duration.between(oldest, now)),
                    jobs.all()
                            .map(StoredJob::job)
                            .filter(job -> job.status() == JobStatus.QUEUED && job.attempt() > 0)
                            .count(),
                    jobs.all()
                            .filter(stored -> stored.isLeaseOlderThan(now.minus(LEASE)))
                            .count(),
                    jobs.leases()
                            .filter(lease -> lease.heartbeatAt().isAfter(now.minus(ONLINE)))
                            .map(lease -> lease.owner())
                            .distinct()
                            .count());
        });
    }

    @Override
    public Multi<Boolean> watchDue() {
        return due.onOverflow().dropPreviousItems();
    }

    private Optional<StoredJob> findHeld(Job claimed) {
        return jobs.find(claimed.id()).filter(stored -> stored.isHeldBy(tokenOf(claimed)));
    }

    private static UUID tokenOf(Job claimed) {
        return claimed.lease().orElseThrow().token();
    }

    private static List<StoredJob> cancelRequested(List<StoredJob> held) {
        return held.stream().filter(StoredJob::isCancelRequested).toList();
    }

    private static Set<UUID> tokensOf(List<StoredJob> held) {
        return held.stream().map(stored -> tokenOf(stored.job())).collect(Collectors.toSet());
    }

    private UUID token() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> Uni<T> atomically(Supplier<T> step) {
        return Uni.createFrom().item(() -> {
            synchronized (this) {
                return step.get();
            }
        });
    }
}
