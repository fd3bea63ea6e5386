package io.askable.jobs;

/** What became of a run's end. Losing the lease is no error: somebody else has the job, the run's result is dropped. */
public enum FinishResult {
    /** The job is as the outcome says; also when this is a repeat of a finish whose reply was lost. */
    APPLIED,
    /** A cancel request won over the outcome. */
    CANCELLED,
    LEASE_LOST
}
