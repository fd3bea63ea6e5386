package io.askable.api.security;

import io.askable.api.problems.ProblemRoutes;
import io.askable.api.problems.Refusal;
import io.askable.api.requests.FilterOrder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses bodies that are too large before they are read. */
@ApplicationScoped
class BodyLimit {
    private final ProblemRoutes problems;
    private final long maxBytes;

    BodyLimit(ProblemRoutes problems, SecurityConfig config) {
        this.problems = problems;
        maxBytes = config.maxBody().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.BODY_LIMIT);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > maxBytes) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            problems.refuse(request, new Refusal.TooLarge(maxBytes));
        } else {
            request.next();
        }
    }
}
