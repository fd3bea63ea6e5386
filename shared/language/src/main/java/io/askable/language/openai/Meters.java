package io.askable.language.openai;

import io.askable.language.Usage;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Counts calls, tokens and cost of models. */
final class Meters {

    private final MeterRegistry registry;

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param outcome {@code ok} or a failure's code */
    void called(String model, String outcome, Duration took) {
        registry.timer("askable.model.calls", "model", model, "outcome", outcome)
                .record(took);
    }

    void spent(Usage usage) {
        registry.counter("askable.model.tokens", "model", usage.model(), "direction", "input")
                .increment(usage.inputTokens());
        registry.counter("askable.model.tokens", "model", usage.model(), "direction", "output")
                .increment(usage.outputTokens());
        usage.costUsd().ifPresent(usd -> registry.counter("askable.model.cost.usd", "model", usage.model())
                .increment(usd.doubleValue()));
    }
}
