package io.askable.jobs;

/** What became of a wish to cancel. */
public enum Cancellation {
    /** It had not begun, or it was cancelled before. */
    CANCELLED,
    /** It runs; its worker was asked to stop. */
    REQUESTED,
    /** Too late: completed or failed. */
    ALREADY_FINISHED
}
