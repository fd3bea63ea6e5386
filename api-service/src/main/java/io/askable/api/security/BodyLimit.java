package io.askable.api.security;

import io.askable.api.problems.ProblemRoutes;
import io.askable.api.problems.Refusal;
import io.askable.api.requests.FilterOrder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses a body that is too large: by the length it states, or where it states none, as soon as it is. Whoever comes after it
 * finds the body read.
 */
@ApplicationScoped
class BodyLimit {
    private final ProblemRoutes problems;
    private final long maxBytes;
    private final BodyHandler counted;

    BodyLimit(ProblemRoutes problems, SecurityConfig config) {
        this.problems = problems;
        maxBytes = config.maxBody().asLongValue();
        boolean withUploads = false;
        counted = BodyHandler.create(withUploads).setBodyLimit(maxBytes);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.BODY_LIMIT);
        filters.register(this::refuseEmpty, FilterOrder.BODY_LIMIT - 1);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > maxBytes) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            problems.refuse(request, new Refusal.TooLarge(maxBytes));
        } else if (isChunked(request) || (length != null && !length.equals("0"))) {
            counted.handle(request);
        } else {
            request.next();
        }
    }

    /** The resource would wait for a body that was read already and had nothing in it. */
    private void refuseEmpty(RoutingContext request) {
        if (isChunked(request) && request.body().length() <= 0) {
            problems.refuse(request, new Refusal.Invalid("body", "must be one JSON object"));
        } else {
            request.next();
        }
    }

    private static boolean isChunked(RoutingContext request) {
        return request.request().headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
