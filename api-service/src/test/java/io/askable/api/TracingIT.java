package io.askable.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tracing is off everywhere else, so this has an application of its own. */
@QuarkusTest
@TestProfile(TracingIT.Traced.class)
class TracingIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    InMemorySpanExporter spans;

    @Inject
    JobQueue queue;

    @Test
    void jobCarriesTheSpanOfItsEnqueueToItsWorker() {
        String id = given().contentType("application/json")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .body("{\"blog_url\": \"https://blog.example/traced\"}")
                .post("/api/v1/jobs/process")
                .path("job_id");

        SpanData span = await().atMost(Duration.ofSeconds(20))
                .until(this::serverSpan, Optional::isPresent)
                .orElseThrow();
        assertThat(span.getName()).contains("/api/v1/jobs/process");
        assertThat(queue.find(new JobId(id))
                        .await()
                        .atMost(Duration.ofSeconds(20))
                        .orElseThrow()
                        .trace())
                .contains("00-" + TRACE + "-" + span.getSpanId() + "-01");
    }

    private Optional<SpanData> serverSpan() {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(TRACE) && span.getKind() == SpanKind.SERVER)
                .findFirst();
    }

    public static class Traced implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.bsp.schedule.delay", "20ms");
        }
    }

    /** Stands in for the collector. */
    @Singleton
    static class Collector {
        @Produces
        @Singleton
        InMemorySpanExporter exporter() {
            return InMemorySpanExporter.create();
        }

        @Produces
        @Singleton
        SpanProcessor processor(InMemorySpanExporter exporter) {
            return SimpleSpanProcessor.create(exporter);
        }
    }
}
