package io.askable.api.security;

import io.askable.api.requests.FilterOrder;
import io.askable.api.requests.RequestIds;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells browsers that a page may read our answers; which pages may call was decided by {@link CallerGuard} before, and what a key
 * may is decided after. A page reads, asks and has posts processed; changing and deleting is for a browser's extension, which may
 * hold a secret key. Operators' calls are for no other origin.
 */
@ApplicationScoped
class CrossOrigin {
    private static final int PREFLIGHT_SECONDS = 600;
    private static final Pattern EXTENSION = Pattern.compile("[a-z-]+-extension://.+");

    private final CorsHandler pages = handler(Set.of(HttpMethod.GET, HttpMethod.POST));
    private final CorsHandler extensions =
            handler(Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PATCH, HttpMethod.DELETE));

    void register(@Observes Filters filters) {
        filters.register(this::allow, FilterOrder.CROSS_ORIGIN);
    }

    private void allow(RoutingContext request) {
        String origin = request.request().getHeader(HttpHeaders.ORIGIN);
        boolean isExtension = origin != null && EXTENSION.matcher(origin).matches();
        (isExtension ? extensions : pages).handle(request);
    }

    private static CorsHandler handler(Set<HttpMethod> methods) {
        return CorsHandler.create()
                .addOriginWithRegex(".+")
                .allowedMethods(methods)
                .allowedHeaders(Set.of(
                        "Accept", "Content-Type", "Idempotency-Key", "If-None-Match", "X-API-Key", RequestIds.HEADER))
                .exposedHeaders(
                        Set.of("ETag", "Location", "RateLimit", "RateLimit-Policy", "Retry-After", RequestIds.HEADER))
                .maxAgeSeconds(PREFLIGHT_SECONDS);
    }
}
