package io.askable.benchmarks.chaos;

/** What the API says to a cancel. */
enum CancelAnswer {
    /** It had not begun and never will. */
    CANCELLED,
    /** It runs, and ends either done or cancelled. */
    REQUESTED,
    FINISHED
}
