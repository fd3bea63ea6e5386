package io.askable.api.jobs;

import io.askable.jobs.Job;
import io.askable.jobs.JobError;
import io.askable.jobs.JobResult;
import io.askable.jobs.JobState;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Shows jobs to clients, with what follows from a job's state but is not stored. */
@ApplicationScoped
class JobViews {
    private final InstantSource clock;

    JobViews(InstantSource clock) {
        this.clock = clock;
    }

    JobView view(Job job) {
        return view(job, false);
    }

    JobView view(Job job, boolean deduplicated) {
        Optional<JobError> error = shownError(job);
        Optional<Instant> completedAt = endedAt(job);
        return new JobView(
                job.id().value(),
                job.url().value(),
                status(job).wireName(),
                job.failureCount(),
                job.attempt(),
                job.maxAttempts(),
                error.map(JobError::message),
                error.map(failure -> failure.code().wireName()),
                nextAttemptAt(job),
                job.createdAt(),
                job.startedAt(),
                completedAt,
                job.updatedAt(),
                completedAt.flatMap(end -> job.startedAt().map(start -> seconds(start, end))),
                progress(job),
                job.lease().map(lease -> lease.owner().value()),
                result(job),
                deduplicated);
    }

    /** A committed run that readers do not see yet is not done for clients. */
    static boolean isPublishing(Job job) {
        return job.state() instanceof JobState.Completed completed && completed.publishPending();
    }

    static JobStatus status(Job job) {
        return isPublishing(job) ? JobStatus.PROCESSING : job.status();
    }

    private static Optional<JobError> shownError(Job job) {
        boolean isWell = job.status() == JobStatus.COMPLETED || job.failureCount() == 0;
        return isWell ? Optional.empty() : job.lastError();
    }

    private Optional<Instant> nextAttemptAt(Job job) {
        return job.state() instanceof JobState.Queued(Instant availableAt) && availableAt.isAfter(clock.instant())
                ? Optional.of(availableAt)
                : Optional.empty();
    }

    private static Optional<Instant> endedAt(Job job) {
        return switch (job.state()) {
            case JobState.Queued queued -> Optional.empty();
            case JobState.Processing processing -> Optional.empty();
            case JobState.Completed completed ->
                completed.publishPending() ? Optional.empty() : Optional.of(completed.at());
            case JobState.Failed failed -> Optional.of(failed.at());
            case JobState.Cancelled cancelled -> Optional.of(cancelled.at());
        };
    }

    private static Optional<JobView.ProgressView> progress(Job job) {
        if (isPublishing(job)) {
            return Optional.of(new JobView.ProgressView(Stage.PUBLISH.wireName(), Stage.PUBLISH.percent()));
        }
        return job.progress().map(at -> new JobView.ProgressView(at.stage().wireName(), at.percent()));
    }

    private static Optional<JobView.ResultView> result(Job job) {
        return job.state() instanceof JobState.Completed(Instant at, JobResult result, boolean pending) && !pending
                ? Optional.of(new JobView.ResultView(
                        result.summaryId(), result.questionCount(), result.embeddingCount(), result.details()))
                : Optional.empty();
    }

    private static double seconds(Instant start, Instant end) {
        return Duration.between(start, end).toMillis() / 1_000.0;
    }
}
