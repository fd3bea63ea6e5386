package io.askable.worker.execute;

/** Ends a handler whose run was stopped; what becomes of the job is decided by who stopped it. */
public final class RunStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunStopped() {
        super("The run was stopped");
    }
}
