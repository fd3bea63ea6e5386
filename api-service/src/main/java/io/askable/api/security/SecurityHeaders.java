package io.askable.api.security;

import io.askable.api.requests.FilterOrder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells browsers to make nothing of our answers but what they say they are. */
@ApplicationScoped
class SecurityHeaders {
    private static final String DATA_ONLY = "default-src 'none'; frame-ancestors 'none'";
    /** Swagger UI starts from a script inside its page. */
    private static final String DOCUMENTATION = "default-src 'self'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, FilterOrder.SECURITY_HEADERS);
    }

    private static void add(RoutingContext request) {
        boolean isPage = request.normalizedPath().startsWith("/docs");
        MultiMap headers = request.response().headers();
        headers.set("Content-Security-Policy", isPage ? DOCUMENTATION : DATA_ONLY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        request.next();
    }
}
