package io.askable.worker.poll;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How often an idle worker looks for work. */
@ConfigMapping(prefix = "askable.worker.poll")
public interface PollSettings {

    /**
     * Time between two looks while nothing is due, spread by a fifth up and down; {@code POLL_INTERVAL_SECONDS}. 100 ms to 5 min,
     * default 5 s. Shorter costs one small read a look and worker; longer delays pick-up where no change stream rings.
     */
    @WithDefault("5s")
    @DurationMin(millis = 100)
    @DurationMax(minutes = 5)
    Duration interval();
}
