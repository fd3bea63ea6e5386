package io.askable.worker.execute;

import io.askable.jobs.Job;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** What an operator sees of runs; names and units are in {@code docs/operations.md}. */
@Singleton
final class RunMeters {

    private final MeterRegistry registry;
    private final Counter renewalsLate;
    private final Counter refused;
    private final Timer waited;
    private final DistributionSummary attempts;

    RunMeters(MeterRegistry registry) {
        this.registry = registry;
        this.renewalsLate = Counter.builder("askable.worker.lease.renewals.late")
                .description(
                        "Looks after leases that failed and are tried again a second later, and renewals that came too late")
                .register(registry);
        this.refused = Counter.builder("askable.worker.fences.refused")
                .description("Ends of runs not written because the lease was, or might have been, somebody else's")
                .register(registry);
        this.waited = Timer.builder("askable.worker.job.wait")
                .description("From enqueue to the first claim")
                .register(registry);
        this.attempts = DistributionSummary.builder("askable.worker.job.attempts")
                .description("The attempt that each claim begins")
                .register(registry);
    }

    void watch(Supplier<Number> active, int slots) {
        Gauge.builder("askable.worker.runs.active", active)
                .description("Jobs being worked on")
                .register(registry);
        Gauge.builder("askable.worker.slots", () -> slots)
                .description("Jobs that may be worked on at once")
                .register(registry);
    }

    void renewalLate() {
        renewalsLate.increment();
    }

    void fenceRefused() {
        refused.increment();
    }

    void began(Job job, Instant now) {
        attempts.record(job.attempt());
        if (job.fence() == 1) {
            Duration wait = Duration.between(job.createdAt(), now);
            waited.record(wait.isNegative() ? Duration.ZERO : wait);
        }
    }

    /** @param outcome a few fixed words, so that the series stay few */
    void ended(String outcome, Duration took) {
        Timer.builder("askable.worker.run")
                .description("Run time by outcome")
                .tag("outcome", outcome)
                .register(registry)
                .record(took);
    }
}
