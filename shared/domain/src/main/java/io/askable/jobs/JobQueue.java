package io.askable.jobs;

import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The durable queue. An accepted job is never lost, and a worker's write counts only while it holds the job's lease.
 *
 * <p>Every operation is one atomic step on one job, fails with {@link DatabaseUnavailable} when it cannot know the answer
 * within 4 s, and may be repeated with the same arguments then. The database's clock decides about time.
 */
public interface JobQueue {

    /**
     * Accepts a request, or answers the active job for the same owner and post, whose priority it may raise. A known
     * idempotency key answers its own job whatever became of it.
     *
     * <p>Fails with {@link IdempotencyMismatch}, {@link QueueFull}.
     */
    Uni<Enqueued> enqueue(NewJob request);

    /**
     * Takes up to {@code wanted} jobs that are due, better bands first, each under a lease of its own. No job goes to two
     * callers. Empty means that nothing is due.
     */
    Uni<List<Job>> claim(int wanted, WorkerId worker);

    /** Renews all leases of one instance at once. A token that is not {@link LeaseRenewal#held()} is lost for good. */
    Uni<LeaseRenewal> keep(Set<UUID> tokens);

    /**
     * Those of the caller's leases whose job is to be cancelled. A read: no lease is renewed. Asked each second while jobs run,
     * so that a cancel reaches the work sooner than the next renewal.
     */
    Uni<Set<UUID>> findCancelRequests(Set<UUID> tokens);

    /** Says how far a run is; {@code false} when the lease is lost. May be skipped on failure. */
    Uni<Boolean> progress(Job claimed, Progress progress);

    /** Keeps what a later run need not repeat; {@code false} when the lease is lost. */
    Uni<Boolean> checkpoint(Job claimed, Checkpoint checkpoint);

    /** Ends a run. With {@link Outcome.Done} this is the commit: from here on the run's result stands. */
    Uni<FinishResult> finish(Job claimed, Outcome outcome);

    /** Gives an unfinished run back; the attempt is not counted. {@code delaySeconds} 0: claimable at once. */
    Uni<FinishResult> handBack(Job claimed, int delaySeconds);

    /** Notes that readers see this run, unless the job was run again since; harmless to repeat. */
    Uni<Void> markPublished(JobId id, RunId run);

    /** Fails with {@link JobNotFound}. */
    Uni<Cancellation> cancel(JobId id);

    /** Runs a final job again, with all its attempts. Fails with {@link JobNotFound}. */
    Uni<Requeued> requeue(JobId id);

    Uni<Optional<Job>> find(JobId id);

    /** The newest job of a post in this status. */
    Uni<Optional<Job>> findNewest(Owner owner, BlogUrl url, Set<JobStatus> statuses);

    /** Newest first; {@code after} is an earlier page's {@link Page#next()}. */
    Uni<Page<Job>> list(JobFilter filter, Optional<String> after, int limit);
}
