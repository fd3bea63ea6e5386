package io.askable.benchmarks.chaos;

import java.time.Duration;

/**
 * One fault.
 *
 * @param at since the beginning of the faults
 * @param target number of the process: 0 is the API, others are workers; the database has none and is always 0
 * @param length until it is over; zero for what is over at once; for half-open connections, which are never heard of again, how
 *     long new ones fall silent too
 */
record ScheduledFault(Duration at, FaultKind kind, int target, Duration length) {

    Duration end() {
        return at.plus(length);
    }

    /** How long a delayed connection keeps each piece: a few of them make up the fault's length. */
    Duration delay() {
        return length.dividedBy(4);
    }
}
