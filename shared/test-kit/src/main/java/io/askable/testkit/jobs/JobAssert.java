package io.askable.testkit.jobs;

import io.askable.jobs.ErrorCode;
import io.askable.jobs.Job;
import io.askable.jobs.JobState;
import io.askable.jobs.JobStatus;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstantAssert;

/** What tests say about a job. */
public final class JobAssert extends AbstractAssert<JobAssert, Job> {

    private JobAssert(Job actual) {
        super(actual, JobAssert.class);
    }

    public static JobAssert assertThat(Job actual) {
        return new JobAssert(actual);
    }

    public JobAssert is(JobStatus status) {
        Assertions.assertThat(actual.status()).as("status of %s", actual).isEqualTo(status);
        return this;
    }

    public JobAssert hasAttempt(int attempt) {
        Assertions.assertThat(actual.attempt()).as("attempt of %s", actual).isEqualTo(attempt);
        return this;
    }

    public JobAssert hasFence(long fence) {
        Assertions.assertThat(actual.fence()).as("fence of %s", actual).isEqualTo(fence);
        return this;
    }

    public JobAssert hasNoError() {
        Assertions.assertThat(actual.errors()).as("errors of %s", actual).isEmpty();
        return this;
    }

    public JobAssert lastFailedWith(ErrorCode code) {
        Assertions.assertThat(actual.lastError())
                .as("last error of %s", actual)
                .hasValueSatisfying(error -> Assertions.assertThat(error.code()).isEqualTo(code));
        return this;
    }

    /** Claimable so long after its latest move. */
    public JobAssert retriesIn(Duration delay) {
        is(JobStatus.QUEUED);
        availableAt().isEqualTo(actual.updatedAt().plus(delay));
        return this;
    }

    /** When it may be claimed, for a closer look. */
    public InstantAssert availableAt() {
        return new InstantAssert(queuedUntil()).as("available_at of " + actual);
    }

    private Instant queuedUntil() {
        is(JobStatus.QUEUED);
        return ((JobState.Queued) actual.state()).availableAt();
    }
}
