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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        String id = enqueue("https://blog.example/traced", TRACE);

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

    /** Whatever kind of request came before: none may leave its span behind for the next. */
    @Test
    void eachRequestHasItsSpan() {
        String job = enqueue("https://blog.example/watched", trace(0));
        for (int round = 0; round < 5; round++) {
            given().get("/health");
            given().get("/nowhere");
            given().get("/api/v1/jobs/process");
            given().get("/docs/");
            given().get("/metrics");
            given().get("/auto-blog-question-injector.js");
            given().contentType("application/json").body("{").post("/api/v1/jobs/process");
            given().contentType("application/json").body("x".repeat(100_000)).post("/api/v1/jobs/process");
            given().header("Origin", "https://blog.example").options("/api/v1/jobs/process");
            given().get("/api/v1/jobs/" + job);
            given().get("/api/v1/jobs/none");
            given().get("/api/v1/jobs/stats");
            given().get("/api/v1/questions/by-url?blog_url=https://blog.example/watched");
            given().contentType("application/json")
                    .body(Map.of("question", "Why?", "blog_url", "https://blog.example/watched"))
                    .post("/api/v1/qa/ask");
            given().contentType("application/json")
                    .header("Accept", "text/event-stream")
                    .body(Map.of("question", "Why?", "blog_url", "https://blog.example/watched", "stream", true))
                    .post("/api/v1/qa/ask");
            given().delete("/api/v1/jobs/" + job);
        }
        for (int i = 1; i <= 40; i++) {
            enqueue("https://blog.example/after-" + i, trace(i));
        }
        Set<String> traces =
                IntStream.rangeClosed(0, 40).mapToObj(TracingIT::trace).collect(Collectors.toSet());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tracesOfServerSpans()).containsAll(traces));
    }

    private static String trace(int number) {
        return "%032x".formatted(0xabc000 + number);
    }

    private static String enqueue(String post, String trace) {
        return given().contentType("application/json")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body(Map.of("blog_url", post))
                .post("/api/v1/jobs/process")
                .path("job_id");
    }

    private Set<String> tracesOfServerSpans() {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getKind() == SpanKind.SERVER)
                .map(SpanData::getTraceId)
                .collect(Collectors.toSet());
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
