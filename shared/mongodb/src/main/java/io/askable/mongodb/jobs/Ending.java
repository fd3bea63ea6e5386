package io.askable.mongodb.jobs;

import io.askable.jobs.Job;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Transition;
import java.util.function.Function;

/** A way to end a run: the name under which its repeat is recognised, and the move. */
record Ending(String outcome, Function<Job, Transition> move) {

    static final String DONE = "done";
    static final String CANCELLED = "cancelled";
    static final String HANDED_BACK = "handed_back";

    Transition of(Job job) {
        return move.apply(job);
    }

    /** Finished work stands, and cancelled is cancelled; everything else gives way to a cancel request. */
    boolean yieldsToCancel() {
        return !outcome.equals(DONE) && !outcome.equals(CANCELLED);
    }

    /** Whether a cancel request won over this ending. */
    boolean losesTo(Transition move) {
        return yieldsToCancel() && move.after().status() == JobStatus.CANCELLED;
    }
}
