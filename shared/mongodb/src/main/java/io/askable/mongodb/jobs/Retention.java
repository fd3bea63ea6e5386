package io.askable.mongodb.jobs;

import java.time.Duration;

/** How long final jobs are kept. */
record Retention(Duration ofCompleted, Duration ofFailed, Duration ofCancelled) {

    static Retention of(QueueConfig config) {
        return new Retention(config.completedRetention(), config.failedRetention(), config.cancelledRetention());
    }
}
