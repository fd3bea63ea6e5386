package io.askable.jobs;

import java.time.Instant;
import java.util.Optional;

/** What is true of a job in one status only. */
public sealed interface JobState {

    JobStatus status();

    /** Claimable from {@code availableAt} on; later than now means scheduled or waiting for a retry. */
    record Queued(Instant availableAt) implements JobState {
        @Override
        public JobStatus status() {
            return JobStatus.QUEUED;
        }
    }

    record Processing(Lease lease, Optional<Instant> cancelRequestedAt) implements JobState {
        @Override
        public JobStatus status() {
            return JobStatus.PROCESSING;
        }
    }

    /** {@code publishPending}: the run is committed but readers do not see it yet. */
    record Completed(Instant at, JobResult result, boolean publishPending) implements JobState {
        @Override
        public JobStatus status() {
            return JobStatus.COMPLETED;
        }
    }

    /** The last of the job's errors says why. */
    record Failed(Instant at) implements JobState {
        @Override
        public JobStatus status() {
            return JobStatus.FAILED;
        }
    }

    record Cancelled(Instant at) implements JobState {
        @Override
        public JobStatus status() {
            return JobStatus.CANCELLED;
        }
    }
}
