package io.askable.worker.maintenance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How often this process looks after the queue. Every worker does; each duty may run on all of them at once. */
@ConfigMapping(prefix = "askable.worker.care")
public interface MaintenanceSettings {

    /** Between two looks for jobs of lost workers. 500 ms to 1 min, default 2 s. Longer delays their second start. */
    @WithDefault("2s")
    @DurationMin(millis = 500)
    @DurationMax(minutes = 1)
    Duration rescue();

    /** Between two looks for finished runs that a crash left unshown. 1 s to 10 min, default 10 s. Longer shows them later. */
    @WithDefault("10s")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 10)
    Duration publishAgain();

    /** Between two samples of the queue's numbers for metrics. 1 s to 10 min, default 30 s. Shorter costs counts by index. */
    @WithDefault("30s")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 10)
    Duration stats();

    /** Between two rounds of deleting what is past its retention. 10 s to 1 day, default 10 min. Longer lets leavings pile up. */
    @WithDefault("10m")
    @DurationMin(seconds = 10)
    @DurationMax(days = 1)
    Duration sweep();
}
