package io.askable.worker.execute;

import io.askable.jobs.Job;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Joins a run and its steps to the trace of the request that enqueued the job. Costs nothing while tracing is off. */
@Singleton
public final class Spans {

    private static final String TRACEPARENT = "traceparent";

    private final Tracer tracer;

    public Spans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The whole run, on the calling thread; {@code work} answers how it ended. */
    String run(Job job, Supplier<String> work) {
        Span span = tracer.spanBuilder("run " + job.type())
                .setParent(parentOf(job))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("askable.job", job.id().value())
                .setAttribute("askable.attempt", job.attempt())
                .setAttribute("askable.fence", job.fence())
                .startSpan();
        return within(span, () -> {
            String outcome = work.get();
            span.setAttribute("askable.outcome", outcome);
            return outcome;
        });
    }

    /** One step of the calling thread's run; a failure passes and marks the step. */
    public <T, E extends Exception> T step(String name, Step<T, E> work) throws E {
        return within(tracer.spanBuilder(name).startSpan(), work);
    }

    /** What a step does; may fail with {@code E}. */
    @FunctionalInterface
    public interface Step<T, E extends Exception> {
        T take() throws E;
    }

    private static <T, E extends Exception> T within(Span span, Step<T, E> work) throws E {
        boolean well = false;
        try (Scope scope = span.makeCurrent()) {
            T answer = work.take();
            well = true;
            return answer;
        } finally {
            span.setStatus(well ? StatusCode.OK : StatusCode.ERROR);
            span.end();
        }
    }

    private static Context parentOf(Job job) {
        return job.trace()
                .map(trace ->
                        W3CTraceContextPropagator.getInstance().extract(Context.root(), trace, Traceparent.GETTER))
                .orElse(Context.root());
    }

    /** Reads the one header that a job keeps. */
    private enum Traceparent implements TextMapGetter<String> {
        GETTER;

        @Override
        public Iterable<String> keys(String trace) {
            return List.of(TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable String trace, String key) {
            return TRACEPARENT.equals(key) ? trace : null;
        }
    }
}
