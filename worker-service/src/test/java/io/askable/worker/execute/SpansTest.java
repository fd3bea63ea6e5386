package io.askable.worker.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.askable.jobs.NewJob;
import io.askable.testkit.jobs.RequestBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpansTest {

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final Tracer tracer = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exporter))
            .build()
            .get("test");
    private final Spans spans = new Spans(tracer);

    @Test
    void joinsRunStepsAndPublishToTheTraceOfTheEnqueue() throws InterruptedException {
        Bench bench = Bench.traced(spans, run -> spans.step("crawl", () -> ExecutorTest.done(run)));
        Span enqueue = tracer.spanBuilder("enqueue").startSpan();
        bench.start(tracedBy(enqueue));
        enqueue.end();
        bench.awaitEnd();

        SpanData run = span("run blog.process");
        assertThat(exporter.getFinishedSpanItems())
                .extracting(SpanData::getTraceId)
                .containsOnly(enqueue.getSpanContext().getTraceId());
        assertThat(run.getParentSpanId()).isEqualTo(enqueue.getSpanContext().getSpanId());
        assertThat(span("crawl").getParentSpanId()).isEqualTo(run.getSpanId());
        assertThat(span("publish").getParentSpanId()).isEqualTo(run.getSpanId());
    }

    @Test
    void beginsATraceOfItsOwnForAJobWithoutOne() throws InterruptedException {
        Bench bench = Bench.traced(spans, ExecutorTest::done);
        bench.startJob();
        bench.awaitEnd();
        assertThat(span("run blog.process").getParentSpanContext().isValid()).isFalse();
    }

    @Test
    void marksAStepThatFailed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> spans.step("crawl", () -> {
                    throw new IllegalStateException("broken");
                }));
        assertThat(span("crawl").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    private SpanData span(String name) {
        return exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static NewJob tracedBy(Span span) {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.root().with(span), headers, Map::put);
        NewJob plain = RequestBuilder.aRequest().build();
        return new NewJob(
                plain.id(),
                plain.url(),
                plain.owner(),
                plain.force(),
                plain.priority(),
                plain.idempotencyKey(),
                plain.correlationId(),
                Optional.of(headers.get("traceparent")));
    }
}
