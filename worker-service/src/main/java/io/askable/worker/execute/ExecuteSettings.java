package io.askable.worker.execute;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How many jobs run at once here, and for how long. */
@ConfigMapping(prefix = "askable.worker")
public interface ExecuteSettings {

    /**
     * Jobs at once in this process; {@code CONCURRENT_JOBS}. 1 to 1000, default 16. Jobs wait on the network and the model, not
     * on the CPU: more slots cost memory (a few MB each) and crowd the model.
     */
    @WithDefault("16")
    @Min(1)
    @Max(1000)
    int slots();

    /**
     * Longest time one run may take before it is stopped and tried again as {@code run_timeout}. 10 s to 1 h, default 5 min.
     * Shorter wastes the work of slow models; longer lets a stuck run hold its slot.
     */
    @WithDefault("5m")
    @DurationMin(seconds = 10)
    @DurationMax(hours = 1)
    Duration runTimeout();

    /**
     * How long a stopping process lets running jobs finish before it hands them back, which takes up to 4 s more. 0 to 5 min,
     * default 20 s. Must stay well below what the platform grants before it kills (Kubernetes: 30 s), else jobs wait for rescue
     * and lose an attempt.
     */
    @WithDefault("20s")
    @DurationMin(seconds = 0)
    @DurationMax(minutes = 5)
    Duration shutdown();
}
