package io.askable.language.openai;

import io.askable.testkit.ManualClock;
import io.askable.testkit.model.StubModel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** A model at the stub, configured as a service would be, by keys. */
final class Configured {

    final MeterRegistry meters = new SimpleMeterRegistry();
    final ManualClock clock;
    private final Map<String, String> keys = new HashMap<>();

    private Configured(ManualClock clock) {
        this.clock = clock;
    }

    static Configured at(StubModel stub) {
        return new Configured(ManualClock.atNoon())
                .with("openai.base-url", stub.baseUrl())
                .with("openai.api-key", "secret");
    }

    Configured with(String key, String value) {
        keys.put("askable.language." + key, value);
        return this;
    }

    OpenAi model() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(OpenAiConfig.class)
                .withMapping(BudgetConfig.class)
                .withDefaultValues(keys)
                .build();
        return new OpenAi(
                config.getConfigMapping(OpenAiConfig.class),
                config.getConfigMapping(BudgetConfig.class),
                2,
                clock,
                meters);
    }
}
