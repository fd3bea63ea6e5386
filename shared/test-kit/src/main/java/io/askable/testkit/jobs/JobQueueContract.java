package io.askable.testkit.jobs;

/** Everything {@link io.askable.jobs.JobQueue} promises. The queue in memory and every adapter keep it. */
public interface JobQueueContract extends EnqueueContract, ClaimContract, RunContract, OperatorContract {}
