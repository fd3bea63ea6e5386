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

/**
 * Works on so many requests at once and sends the others away at once: whoever waits here takes memory, until it is full and
 * nobody is answered any more. A request is in work from when it is here with its body until its answer begins, so that neither a
 * slow caller nor a stream takes a place.
 */
@ApplicationScoped
class ConcurrencyLimit {
    private static final Set<String> SHORT_PATHS_OF_OPERATORS = Set.of("/health", "/metrics");
    private static final String PATHS_OF_OPERATORS = "/q/";

    private final ProblemRoutes problems;
    private final Bulkhead places;
    private final Counter refused;

    ConcurrencyLimit(ProblemRoutes problems, LimitsConfig config, MeterRegistry registry) {
        this.problems = problems;
        places = new Bulkhead(config.requestsInWork());
        refused = Counter.builder("askable.api.requests.refused")
                .description("Requests sent away because enough were in work")
                .register(registry);
        Gauge.builder("askable.api.requests.active", places::taken)
                .description("Requests in work")
                .register(registry);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.WORK_LIMIT);
    }

    private void check(RoutingContext request) {
        if (isOfOperators(request.normalizedPath())) {
            request.next();
            return;
        }
        places.take().ifPresentOrElse(place -> enter(request, place), () -> sendAway(request));
    }

    private static void enter(RoutingContext request, Bulkhead.Place place) {
        request.addHeadersEndHandler(begun -> place.giveBack());
        request.addEndHandler(endedOrGone -> place.giveBack());
        request.next();
    }

    private void sendAway(RoutingContext request) {
        refused.increment();
        problems.refuse(request, new Refusal.Overloaded("Enough requests are in work here; try again in a moment"));
    }

    /** They are needed most when nobody else is let in. */
    private static boolean isOfOperators(String path) {
        return path.startsWith(PATHS_OF_OPERATORS) || SHORT_PATHS_OF_OPERATORS.contains(path);
    }
}
