package io.askable.api.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How jobs are watched and run again over HTTP. */
@ConfigMapping(prefix = "askable.jobs")
public interface JobsConfig {
    /**
     * How often a watched job is read, whoever many watch it; default 1 s. Shorter shows progress sooner and costs one read a
     * period for every watched job.
     */
    @WithDefault("1s")
    Duration watchPeriod();

    /** After how much silence an event stream sends a comment, so that proxies keep it open; default 15 s. */
    @WithDefault("15s")
    Duration watchHeartbeat();

    /**
     * How many failed jobs one call of {@code retry-failed} looks at, 1 to 100,000; default 5,000. More keeps one call, and the
     * database, busy for longer; the caller repeats until nothing is left.
     */
    @WithDefault("5000")
    @Min(1)
    @Max(100_000)
    int retryFailedLimit();
}
