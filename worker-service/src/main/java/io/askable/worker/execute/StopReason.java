package io.askable.worker.execute;

/** Why a run ends before its handler does. */
enum StopReason {
    /** Somebody wants the job cancelled. */
    CANCEL,
    /** It ran longer than {@link ExecuteSettings#runTimeout()}. */
    RUN_TIMEOUT,
    /** The process stops; the job goes back uncounted. */
    SHUTDOWN,
    /** The lease is or may be somebody else's: nothing more may be written. */
    LEASE_LOST
}
