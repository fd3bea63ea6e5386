package io.askable.api.jobs;

import java.time.Duration;

/** A configuration as it would be read, fast enough for tests. */
record TestJobs(Duration watchPeriod, Duration watchHeartbeat, int retryFailedLimit) implements JobsConfig {
    static final TestJobs FAST = new TestJobs(Duration.ofMillis(40), Duration.ofMillis(60), 5_000);

    TestJobs upTo(int jobs) {
        return new TestJobs(watchPeriod, watchHeartbeat, jobs);
    }
}
