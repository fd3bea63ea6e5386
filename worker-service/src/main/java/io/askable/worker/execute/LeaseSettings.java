package io.askable.worker.execute;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** For how long a claim holds without a sign of life. */
@ConfigMapping(prefix = "askable.queue")
public interface LeaseSettings {

    /**
     * After this time without renewal a job goes to somebody else. At least 4 s, default 20 s; must be the same in all workers.
     * Shorter finds lost workers sooner but takes jobs from paused ones.
     */
    @WithDefault("20s")
    Duration lease();

    /** Between two renewals. At most a third of the lease, default 5 s. One write each, whatever the number of jobs. */
    @WithDefault("5s")
    Duration heartbeat();
}
