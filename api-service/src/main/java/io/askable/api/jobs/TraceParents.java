package io.askable.api.jobs;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The present span in the form in which a job carries it to its worker. Absent while tracing is off. */
@ApplicationScoped
class TraceParents {
    private static final String TRACEPARENT = "traceparent";

    private final OpenTelemetry telemetry;

    TraceParents(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** W3C traceparent. */
    Optional<String> current() {
        Map<String, String> carrier = new HashMap<>();
        telemetry.getPropagators().getTextMapPropagator().inject(Context.current(), carrier, Map::put);
        return Optional.ofNullable(carrier.get(TRACEPARENT));
    }
}
