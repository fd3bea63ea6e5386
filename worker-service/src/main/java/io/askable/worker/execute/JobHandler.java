package io.askable.worker.execute;

import io.askable.jobs.Outcome;

/** Does the work of one type of job. */
public interface JobHandler {

    /** The {@link io.askable.jobs.Job#type()} it takes; one handler a type. */
    String type();

    /**
     * Works on the job, on a virtual thread of its own, and answers how it ended. An interrupt means stop: let
     * {@link RunStopped} or any other exception pass. Whatever is thrown without a stop becomes a retry {@code internal}.
     */
    Outcome handle(JobRun run) throws Exception;
}
