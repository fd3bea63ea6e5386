package io.askable.worker.execute;

import java.time.Duration;

/**
 * For how long a lease may be trusted.
 *
 * @param lease after the last renewal others may take the job
 * @param heartbeat time between renewals; at most a third of the lease
 */
record LeaseTerms(Duration lease, Duration heartbeat) {

    /** Renewals are looked for each second, so they come a second after they are due without anything being wrong. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    /** What is kept in hand for a slow clock, a paused thread and the write that ends the run. */
    private static final Duration MARGIN = Duration.ofSeconds(3);

    LeaseTerms {
        if (heartbeat.multipliedBy(3).compareTo(lease) > 0) {
            throw new IllegalArgumentException(
                    "A heartbeat of " + heartbeat + " is longer than a third of the lease of " + lease);
        }
        if (lease.compareTo(MARGIN) <= 0) {
            throw new IllegalArgumentException("A lease of " + lease + " leaves no time to work; at least 4 s");
        }
    }

    /** Counted from before the last acknowledged renewal was sent: until then a run may write. */
    long trustedNanos() {
        return lease.minus(MARGIN).toNanos();
    }

    long heartbeatNanos() {
        return heartbeat.toNanos();
    }

    /** Later than this after the one before a renewal tells that the process did not get to it. */
    long lateNanos() {
        return heartbeat.plus(SLACK).toNanos();
    }
}
