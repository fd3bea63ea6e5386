package io.askable.jobs;

import io.askable.events.JobEventType;
import io.askable.jobs.JobState.Cancelled;
import io.askable.jobs.JobState.Completed;
import io.askable.jobs.JobState.Failed;
import io.askable.jobs.JobState.Processing;
import io.askable.jobs.JobState.Queued;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One request to process a post, as it stands. Its moves are pure: time and chance are arguments, the answer is the job
 * after and the events told. An illegal move throws {@link IllegalTransition}.
 *
 * @param attempt runs counted so far; counted at the claim
 * @param snoozes counted sleeps since the last requeue
 * @param fence rises by one at every claim, never falls
 * @param seq events told so far
 * @param errors the latest {@value #MAX_ERRORS}, oldest first
 * @param startedAt of the latest run that reported progress
 */
public record Job(
        JobId id,
        String type,
        BlogUrl url,
        Owner owner,
        boolean force,
        int priority,
        int attempt,
        int maxAttempts,
        int snoozes,
        long fence,
        long seq,
        JobState state,
        Optional<Progress> progress,
        Optional<Checkpoint> checkpoint,
        List<JobError> errors,
        String correlationId,
        Optional<String> trace,
        Instant createdAt,
        Optional<Instant> startedAt,
        Instant updatedAt) {

    /** The type of every job today. */
    public static final String PROCESS_POST = "blog.process";

    public static final int MAX_ERRORS = 10;
    public static final int MAX_SNOOZES = 20;

    public Job {
        errors = List.copyOf(errors);
    }

    public JobStatus status() {
        return state.status();
    }

    /** The lease, while somebody works on it. */
    public Optional<Lease> lease() {
        return state instanceof Processing processing ? Optional.of(processing.lease()) : Optional.empty();
    }

    /** The run that the present lease covers. Only while processing. */
    public RunId runId() {
        return RunId.of(id, fence);
    }

    public Optional<JobError> lastError() {
        return errors.isEmpty() ? Optional.empty() : Optional.of(errors.getLast());
    }

    /** Attempts since the last requeue that ended in an error. */
    public int failureCount() {
        boolean attemptIsOpenOrWell = state instanceof Processing || state instanceof Completed;
        int bound = attemptIsOpenOrWell ? attempt : attempt + 1;
        int failures = 0;
        for (JobError error : errors.reversed()) {
            if (error.attempt() >= bound) {
                break;
            }
            bound = error.attempt();
            failures++;
        }
        return failures;
    }

    public boolean isLastAttempt() {
        return attempt >= maxAttempts;
    }

    /** A job as it enters the queue. */
    public static Transition submit(NewJob request, int maxAttempts, Instant now) {
        Job job = new Job(
                request.id(),
                PROCESS_POST,
                request.url(),
                request.owner(),
                request.force(),
                request.priority(),
                0,
                maxAttempts,
                0,
                0,
                0,
                new Queued(now),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                request.correlationId(),
                request.trace(),
                now,
                Optional.empty(),
                now);
        return job.with()
                .tell(JobEventType.SUBMITTED, now, Map.of("url", request.url().value()));
    }

    /** Moves a waiting job to a better band; a worse one, or one that waits no more, stays where it is. */
    public Transition raise(int band, Instant now) {
        JobChange change = with();
        if (status() == JobStatus.QUEUED && band < priority) {
            change.priority = band;
        }
        return change.silently(now);
    }

    public Transition claim(UUID token, WorkerId worker, Instant now) {
        requireMove(JobStatus.PROCESSING);
        JobChange change = with();
        change.attempt = attempt + 1;
        change.fence = fence + 1;
        change.state = new Processing(new Lease(token, worker, now, now), Optional.empty());
        change.progress = Optional.empty();
        return change.tell(JobEventType.CLAIMED, now, Map.of("worker", worker.value()));
    }

    /** Renews the lease. Tells nobody. */
    public Transition keep(Instant now) {
        Processing processing = requireProcessing();
        JobChange change = with();
        change.state = new Processing(processing.lease().renewed(now), processing.cancelRequestedAt());
        return change.silently(now);
    }

    /** The first progress of a run also says that it started. */
    public Transition progress(Progress next) {
        requireProcessing();
        JobChange change = with();
        boolean first = progress.isEmpty();
        change.progress = Optional.of(next);
        if (!first) {
            return change.silently(next.at());
        }
        change.startedAt = Optional.of(next.at());
        return change.tell(JobEventType.STARTED, next.at(), Map.of());
    }

    public Transition checkpoint(Checkpoint next, Instant now) {
        requireProcessing();
        JobChange change = with();
        change.checkpoint = Optional.of(next);
        return change.silently(now);
    }

    /**
     * Ends the run. Finished work wins over a cancel request, cancel over failure, failure over retry.
     *
     * @param jitter in [0, 1): where in the back-off's window the next attempt falls
     */
    public Transition finish(Outcome outcome, Instant now, double jitter) {
        Processing processing = requireProcessing();
        if (processing.cancelRequestedAt().isPresent() && !(outcome instanceof Outcome.Done)) {
            return cancelled(now);
        }
        return switch (outcome) {
            case Outcome.Done done -> complete(done.result(), now);
            case Outcome.Retry retry -> retry(retry, processing.lease().owner(), now, jitter);
            case Outcome.Fail fail ->
                fail(fail.code(), fail.message(), processing.lease().owner(), now);
            case Outcome.Snooze snooze -> snooze(snooze, processing.lease().owner(), now, jitter);
            case Outcome.Cancelled cancelled -> cancelled(now);
        };
    }

    /** Gives an unfinished run back without counting it, e.g. because the worker stops. */
    public Transition handBack(Instant availableAt, Instant now) {
        Processing processing = requireProcessing();
        return processing.cancelRequestedAt().isPresent()
                ? cancelled(now)
                : release(availableAt, snoozes, checkpoint, now, "handed_back");
    }

    /** Takes the job from a worker that stopped answering. */
    public Transition rescue(Instant now) {
        Processing processing = requireProcessing();
        Map<String, String> who = Map.of("worker", processing.lease().owner().value());
        if (processing.cancelRequestedAt().isPresent()) {
            return cancelled(now).precededBy(JobEventType.TIMEOUT, now, who);
        }
        String message = "The worker stopped answering";
        JobChange change = with();
        change.addError(ErrorCode.WORKER_LOST, message, processing.lease().owner(), now);
        if (isLastAttempt()) {
            change.state = new Failed(now);
            return change.tell(JobEventType.FAILED, now, failureDetails(ErrorCode.WORKER_LOST, true))
                    .precededBy(JobEventType.TIMEOUT, now, who);
        }
        change.state = new Queued(now);
        return change.tell(JobEventType.TIMEOUT, now, who);
    }

    /** Cancels what waits; asks what runs to stop. Asking twice changes nothing. */
    public Transition cancel(Instant now) {
        if (state instanceof Processing(Lease lease, Optional<Instant> requested)) {
            JobChange change = with();
            change.state = new Processing(lease, requested.isPresent() ? requested : Optional.of(now));
            return change.silently(now);
        }
        requireMove(JobStatus.CANCELLED);
        return cancelled(now);
    }

    /** Starts a finished job anew, as if it had just come in. */
    public Transition requeue(Instant now) {
        if (!status().isFinal()) {
            throw new IllegalTransition(status(), JobStatus.QUEUED);
        }
        JobChange change = with();
        change.attempt = 0;
        change.snoozes = 0;
        change.state = new Queued(now);
        change.progress = Optional.empty();
        change.checkpoint = Optional.empty();
        return change.tell(JobEventType.REQUEUED, now, Map.of());
    }

    /** Readers see the run now. */
    public Transition published(Instant now) {
        if (!(state instanceof Completed completed)) {
            throw new IllegalTransition(status(), JobStatus.COMPLETED);
        }
        JobChange change = with();
        change.state = new Completed(completed.at(), completed.result(), false);
        return change.silently(now);
    }

    private Transition complete(JobResult result, Instant now) {
        JobChange change = with();
        change.state = new Completed(now, result, true);
        return change.tell(
                JobEventType.COMPLETED, now, Map.of("run_id", result.runId().value()));
    }

    private Transition retry(Outcome.Retry retry, WorkerId worker, Instant now, double jitter) {
        if (isLastAttempt()) {
            return fail(retry.code(), retry.message(), worker, now);
        }
        JobChange change = with();
        change.addError(retry.code(), retry.message(), worker, now);
        Instant backedOff = now.plus(Backoff.afterAttempt(attempt, jitter));
        change.state = new Queued(Backoff.latest(backedOff, retry.notBefore(), now));
        return change.tell(JobEventType.FAILED, now, failureDetails(retry.code(), false));
    }

    private Transition fail(ErrorCode code, String message, WorkerId worker, Instant now) {
        JobChange change = with();
        change.addError(code, message, worker, now);
        change.state = new Failed(now);
        return change.tell(JobEventType.FAILED, now, failureDetails(code, true));
    }

    private Transition snooze(Outcome.Snooze snooze, WorkerId worker, Instant now, double jitter) {
        if (snooze.until().isPresent()) {
            return release(
                    snooze.until().get(),
                    snoozes,
                    snooze.slot(),
                    now,
                    snooze.code().wireName());
        }
        if (snoozes >= MAX_SNOOZES) {
            return retry(new Outcome.Retry(snooze.code(), snooze.message(), Optional.empty()), worker, now, jitter);
        }
        Duration sleep = Backoff.afterSnooze(snoozes);
        return release(
                now.plus(sleep), snoozes + 1, checkpoint, now, snooze.code().wireName());
    }

    private Transition release(
            Instant availableAt, int snoozesAfter, Optional<Checkpoint> kept, Instant now, String reason) {
        JobChange change = with();
        change.checkpoint = kept;
        change.attempt = attempt - 1;
        change.snoozes = snoozesAfter;
        change.state = new Queued(availableAt);
        return change.tell(JobEventType.RELEASED, now, Map.of("reason", reason));
    }

    private Transition cancelled(Instant now) {
        JobChange change = with();
        change.state = new Cancelled(now);
        return change.tell(JobEventType.CANCELLED, now, Map.of());
    }

    private static Map<String, String> failureDetails(ErrorCode code, boolean isFinal) {
        return Map.of("code", code.wireName(), "final", Boolean.toString(isFinal));
    }

    private Processing requireProcessing() {
        if (state instanceof Processing processing) {
            return processing;
        }
        throw new IllegalTransition(status(), JobStatus.PROCESSING);
    }

    private void requireMove(JobStatus next) {
        if (!status().canBecome(next)) {
            throw new IllegalTransition(status(), next);
        }
    }

    private JobChange with() {
        return new JobChange(this);
    }

    Job withSeq(long next) {
        return with().after(next, updatedAt);
    }

    List<JobError> errorsWith(JobError error) {
        List<JobError> all = new ArrayList<>(errors);
        all.add(error);
        return all.subList(Math.max(0, all.size() - MAX_ERRORS), all.size());
    }
}
