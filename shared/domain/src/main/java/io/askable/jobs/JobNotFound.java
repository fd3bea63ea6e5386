package io.askable.jobs;

/** No such job, or it is somebody else's. */
public final class JobNotFound extends QueueException {

    private static final long serialVersionUID = 1L;

    public JobNotFound(JobId id) {
        super("not_found", "There is no job " + id);
    }
}
