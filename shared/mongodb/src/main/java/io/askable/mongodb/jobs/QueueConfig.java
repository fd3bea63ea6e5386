package io.askable.mongodb.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long jobs are leased, how often they are tried, how many may wait and how long they are kept. */
@ConfigMapping(prefix = "askable.queue")
public interface QueueConfig {

    /**
     * How long a job stays with a worker that does not answer. The same on all instances. Longer: a dead worker's job waits
     * longer; shorter: a worker that pauses loses its job sooner.
     */
    @WithDefault("20s")
    Duration lease();

    /** How often a worker renews its leases; at most a third of {@link #lease()}, so that two renewals may fail. */
    @WithDefault("5s")
    Duration heartbeat();

    /** Attempts in all, 1 to 10; {@code MAX_RETRIES} sets it too. Counts for jobs that come in from then on. */
    @WithDefault("3")
    int maxAttempts();

    /**
     * Waiting jobs in all, at least 1; beyond, requests are refused. Counted once a second near it, so a burst may pass it a
     * little, and each 20 s while not half as many wait.
     */
    @WithDefault("100000")
    long maxQueued();

    /**
     * Waiting jobs of one publisher, at least 1, so that one cannot fill the queue for all; not of owner {@code open}, who is
     * everybody.
     */
    @WithDefault("10000")
    long maxQueuedPerOwner();

    /** How long completed jobs can be looked up. Longer costs disk. */
    @WithDefault("30d")
    Duration completedRetention();

    /** How long cancelled jobs can be looked up and requeued. */
    @WithDefault("30d")
    Duration cancelledRetention();

    /** How long failed jobs can be looked up and requeued. */
    @WithDefault("90d")
    Duration failedRetention();

    /**
     * How old the queue's counts may be; half a minute at least for the completed, which are many, and the retrying. Shorter
     * costs reads; 0 counts each time.
     */
    @WithDefault("1s")
    Duration statsMaxAge();
}
