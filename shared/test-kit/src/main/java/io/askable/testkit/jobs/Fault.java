package io.askable.testkit.jobs;

/** What may happen to a request on its way to the database and back. */
public enum Fault {
    /** The database never hears of it, or refuses it; the caller is told that the answer is unknown. */
    REQUEST_LOST,
    /** The database does it, nobody hears of it. */
    REPLY_LOST,
    /** It arrives after a while, perhaps longer than a lease, and its caller, who stood still as long, hears of it. */
    SLOW_REQUEST,
    /** It is done at once and its caller hears of it after a while, perhaps longer than a lease. */
    SLOW_REPLY,
    /** Its caller gives up, perhaps tries again, and it is done afterwards. */
    LATE_REQUEST
}
