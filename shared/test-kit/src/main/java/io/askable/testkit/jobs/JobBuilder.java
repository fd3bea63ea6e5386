package io.askable.testkit.jobs;

import io.askable.jobs.Checkpoint;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.Job;
import io.askable.jobs.JobResult;
import io.askable.jobs.Outcome;
import io.askable.jobs.Progress;
import io.askable.jobs.Stage;
import io.askable.jobs.Transition;
import io.askable.jobs.WorkerId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A job at any point of its life, reached by the domain's own moves, so that it is always one that could exist.
 *
 * <pre>{@code aJob().onAttempt(2).processing().build()}</pre>
 */
public final class JobBuilder {

    public static final WorkerId WORKER = new WorkerId("worker-1");

    private final Instant now;
    private Job job;

    private JobBuilder(Instant now) {
        this.now = now;
        this.job = Job.submit(RequestBuilder.aRequest().build(), 3, now).after();
    }

    /** Queued, never tried. */
    public static JobBuilder aJob() {
        return aJob(Instant.parse("2026-03-01T12:00:00Z"));
    }

    /** Everything that happens to it happens at {@code now}. */
    public static JobBuilder aJob(Instant now) {
        return new JobBuilder(now);
    }

    /** A result as a handler would give it for the present run. */
    public static JobResult resultOf(Job claimed) {
        return new JobResult(claimed.runId(), 1, "summary-1", 5, 6, Map.of("written_by", "extractive"));
    }

    /** The next claim is, or the present run becomes, the {@code attempt}-th; the earlier ones ended in an error. */
    public JobBuilder onAttempt(int attempt) {
        boolean runs = job.lease().isPresent();
        while (job.attempt() + (job.lease().isPresent() ? 0 : 1) < attempt) {
            processing();
            move(job.finish(new Outcome.Retry(ErrorCode.HTTP_5XX, "Upstream said 503", Optional.empty()), now, 0.5));
        }
        return runs ? processing() : this;
    }

    public JobBuilder processing() {
        return job.lease().isPresent() ? this : move(job.claim(UUID.randomUUID(), WORKER, now));
    }

    public JobBuilder at(Stage stage) {
        return processing().move(job.progress(Progress.begin(stage, now)));
    }

    public JobBuilder having(Checkpoint checkpoint) {
        return processing().move(job.checkpoint(checkpoint, now));
    }

    public JobBuilder cancelRequested() {
        return processing().move(job.cancel(now));
    }

    public JobBuilder completed() {
        processing();
        return move(job.finish(new Outcome.Done(resultOf(job)), now, 0));
    }

    public JobBuilder published() {
        return completed().move(job.published(now));
    }

    public JobBuilder failed() {
        processing();
        return move(job.finish(new Outcome.Fail(ErrorCode.NOT_FOUND, "The post is not there"), now, 0));
    }

    public JobBuilder cancelled() {
        return move(job.cancel(now));
    }

    public Job build() {
        return job;
    }

    private JobBuilder move(Transition transition) {
        job = transition.after();
        return this;
    }
}
