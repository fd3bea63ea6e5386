package io.askable.worker.maintenance;

import io.askable.jobs.JobStatus;
import io.askable.jobs.QueueMaintenance;
import io.askable.jobs.QueueStats;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The queue in numbers, as of the last sample; {@code NaN} before the first. */
@Singleton
class QueueGauges {

    private final QueueMaintenance care;
    private volatile Optional<QueueStats> latest = Optional.empty();

    QueueGauges(QueueMaintenance care, MeterRegistry registry) {
        this.care = care;
        for (JobStatus status : JobStatus.values()) {
            Gauge.builder(
                            "askable.queue.depth",
                            () -> read(stats -> stats.counts().getOrDefault(status, 0L)))
                    .description("Jobs by status")
                    .tag("status", status.wireName())
                    .register(registry);
        }
        Gauge.builder("askable.queue.oldest.due", () -> read(QueueGauges::oldestSeconds))
                .description("How long the oldest job that is due has waited")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("askable.queue.stalled", () -> read(QueueStats::stalled))
                .description("Jobs being processed under an expired lease")
                .register(registry);
        Gauge.builder("askable.queue.retrying", () -> read(QueueStats::retrying))
                .description("Queued jobs with an attempt behind them")
                .register(registry);
    }

    Uni<Void> sample() {
        return care.stats().invoke(stats -> latest = Optional.of(stats)).replaceWithVoid();
    }

    private double read(ToDoubleFunction<QueueStats> figure) {
        return latest.map(stats -> figure.applyAsDouble(stats)).orElse(Double.NaN);
    }

    private static double oldestSeconds(QueueStats stats) {
        return stats.oldestQueued().map(Duration::toMillis).orElse(0L) / 1000.0;
    }
}
