package io.askable.egress;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** An {@link Egress} on its own Vert.x; keys are given without their prefix. */
final class EgressFixture implements AutoCloseable {

    final ScriptedResolver names = new ScriptedResolver();
    private final Vertx vertx = Vertx.vertx();
    private final Egress egress;

    EgressFixture(Map<String, String> settings) {
        egress = new Egress(vertx, config(settings), names);
    }

    static EgressConfig config(Map<String, String> settings) {
        Map<String, String> prefixed = new HashMap<>();
        settings.forEach((key, value) -> prefixed.put("askable.egress." + key, value));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(EgressConfig.class)
                .withDefaultValues(prefixed)
                .build()
                .getConfigMapping(EgressConfig.class);
    }

    Egress egress() {
        return egress;
    }

    EgressResponse get(String url) throws InterruptedException {
        return egress.get(EgressRequest.of(URI.create(url)));
    }

    @Override
    public void close() {
        egress.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
