package io.askable.mongodb.jobs;

import io.askable.mongodb.support.StartCheck;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Which settings of the queue make sense together. */
@Singleton
final class QueueRules implements StartCheck {

    private static final int RENEWALS_PER_LEASE = 3;
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(6);
    private static final int MOST_ATTEMPTS = 10;

    private final QueueConfig config;

    QueueRules(QueueConfig config) {
        this.config = config;
    }

    @Override
    public void run() {
        check(config);
    }

    /** Fails with {@link IllegalArgumentException} that names every bad setting and what would be good. */
    static void check(QueueConfig config) {
        List<String> faults = new ArrayList<>();
        if (config.lease().compareTo(SHORTEST_LEASE) < 0) {
            faults.add("askable.queue.lease is " + config.lease() + "; 6 s or more is wanted");
        }
        if (config.heartbeat().multipliedBy(RENEWALS_PER_LEASE).compareTo(config.lease()) > 0
                || !config.heartbeat().isPositive()) {
            faults.add("askable.queue.heartbeat is " + config.heartbeat()
                    + "; more than 0 and at most a third of the lease is wanted, "
                    + config.lease().dividedBy(RENEWALS_PER_LEASE));
        }
        if (config.maxAttempts() < 1 || config.maxAttempts() > MOST_ATTEMPTS) {
            faults.add("askable.queue.max-attempts is " + config.maxAttempts() + "; 1 to 10 is wanted");
        }
        if (config.maxQueued() < 1 || config.maxQueuedPerOwner() < 1) {
            faults.add("askable.queue.max-queued and max-queued-per-owner must be 1 or more");
        }
        if (!config.completedRetention().isPositive()
                || !config.cancelledRetention().isPositive()
                || !config.failedRetention().isPositive()) {
            faults.add("askable.queue.*-retention must be more than 0");
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }
}
