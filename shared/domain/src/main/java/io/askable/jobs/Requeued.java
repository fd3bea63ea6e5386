package io.askable.jobs;

/** What became of a wish to run a finished job again. */
public enum Requeued {
    REQUEUED,
    /** Another job for the same post is active already. */
    SUPERSEDED,
    /** Not final, or changed meanwhile by somebody else. */
    CHANGED
}
