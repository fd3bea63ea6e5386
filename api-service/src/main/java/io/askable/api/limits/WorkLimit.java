package io.askable.api.limits;

import io.askable.api.problems.ProblemRoutes;
import io.askable.api.problems.Refusal;
import io.askable.api.requests.FilterOrder;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Works on so many requests at once and sends the others away at once: whoever waits here takes memory, until it is full and
 * nobody is answered any more. A request is in work from when it is here with its body until its answer begins, so that neither a
 * slow caller nor a stream takes a place.
 */
@ApplicationScoped
class WorkLimit {
    private static final Set<String> SHORT_PATHS_OF_OPERATORS = Set.of("/health", "/metrics");
    private static final String PATHS_OF_OPERATORS = "/q/";

    private final ProblemRoutes problems;
    private final int all;
    private final Semaphore free;
    private final Counter refused;

    WorkLimit(ProblemRoutes problems, LimitsConfig config, MeterRegistry registry) {
        this.problems = problems;
        all = config.requestsInWork();
        free = new Semaphore(all);
        refused = Counter.builder("askable.api.requests.refused")
                .description("Requests sent away because enough were in work")
                .register(registry);
        Gauge.builder("askable.api.requests.active", () -> all - free.availablePermits())
                .description("Requests in work")
                .register(registry);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.WORK_LIMIT);
    }

    private void check(RoutingContext request) {
        if (isOfOperators(request.normalizedPath())) {
            request.next();
        } else if (free.tryAcquire()) {
            giveBackLater(request);
            request.next();
        } else {
            refused.increment();
            problems.refuse(request, new Refusal.Overloaded("Enough requests are in work here; try again in a moment"));
        }
    }

    /** When the answer begins, or the caller has gone, and once for both. */
    private void giveBackLater(RoutingContext request) {
        AtomicBoolean isTaken = new AtomicBoolean(true);
        Runnable giveBack = () -> {
            if (isTaken.compareAndSet(true, false)) {
                free.release();
            }
        };
        request.addHeadersEndHandler(begun -> giveBack.run());
        request.addEndHandler(ended -> giveBack.run());
    }

    /** They are needed most when nobody else is let in. */
    private static boolean isOfOperators(String path) {
        return path.startsWith(PATHS_OF_OPERATORS) || SHORT_PATHS_OF_OPERATORS.contains(path);
    }
}
