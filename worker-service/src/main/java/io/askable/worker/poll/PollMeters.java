package io.askable.worker.poll;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** What an operator sees of claims; names and units are in {@code docs/operations.md}. */
@Singleton
final class PollMeters {

    private final Counter won;
    private final Counter empty;
    private final Counter paused;
    private final Counter failed;

    PollMeters(MeterRegistry registry) {
        won = Counter.builder("askable.worker.claims.won")
                .description("Jobs claimed")
                .register(registry);
        empty = Counter.builder("askable.worker.claims.empty")
                .description("Looks at the queue that found nothing due")
                .register(registry);
        paused = Counter.builder("askable.worker.claims.paused")
                .description("Looks left out because the model's circuit breaker is open")
                .register(registry);
        failed = Counter.builder("askable.worker.claims.failed")
                .description("Looks that the database did not answer")
                .register(registry);
    }

    void won(int jobs) {
        won.increment(jobs);
    }

    void empty() {
        empty.increment();
    }

    void paused() {
        paused.increment();
    }

    void failed() {
        failed.increment();
    }
}
