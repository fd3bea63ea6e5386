package io.askable.jobs;

/** A move the table of {@link JobStatus} does not know. A fault in the caller, never a lost race. */
public final class IllegalTransition extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    IllegalTransition(JobStatus from, JobStatus to) {
        super("A job that is " + from.wireName() + " cannot become " + to.wireName());
    }
}
