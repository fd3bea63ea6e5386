package io.askable.api.security;

import io.askable.api.problems.ProblemRoutes;
import io.askable.api.problems.Refusal;
import io.askable.api.requests.FilterOrder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses an address or headers that are too long, with a problem. The server's own limits are wider and stand behind these: what
 * passes those it ends without a word, and Quarkus lets nobody speak for it.
 */
@ApplicationScoped
class HeadLimit {
    /** A post's address may be 2,048 characters, each of three bytes written as an escape. */
    private static final int MAX_ADDRESS_CHARS = 16_384;

    /** As much as Quarkus itself takes by default. */
    private static final int MAX_HEADER_CHARS = 20_480;

    private final ProblemRoutes problems;

    HeadLimit(ProblemRoutes problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.HEAD_LIMIT);
    }

    private void check(RoutingContext request) {
        if (request.request().uri().length() > MAX_ADDRESS_CHARS) {
            problems.refuse(request, new Refusal.AddressTooLong(MAX_ADDRESS_CHARS));
        } else if (headerChars(request.request()) > MAX_HEADER_CHARS) {
            problems.refuse(request, new Refusal.HeadersTooLarge(MAX_HEADER_CHARS));
        } else {
            request.next();
        }
    }

    private static long headerChars(HttpServerRequest request) {
        long chars = 0;
        for (var header : request.headers()) {
            chars += header.getKey().length() + header.getValue().length();
        }
        return chars;
    }
}
