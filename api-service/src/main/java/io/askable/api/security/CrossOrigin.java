package io.askable.api.security;

import io.askable.api.requests.FilterOrder;
import io.askable.api.requests.RequestIds;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** Tells browsers that a page may read our answers; which pages may call was decided by {@link CallerGuard} before. */
@ApplicationScoped
class CrossOrigin {
    private static final int PREFLIGHT_SECONDS = 600;

    void register(@Observes Filters filters) {
        CorsHandler cors = CorsHandler.create()
                .addOriginWithRegex(".+")
                .allowedMethods(Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE))
                .allowedHeaders(Set.of(
                        "Accept", "Content-Type", "Idempotency-Key", "If-None-Match", "X-API-Key", RequestIds.HEADER))
                .exposedHeaders(
                        Set.of("ETag", "Location", "RateLimit", "RateLimit-Policy", "Retry-After", RequestIds.HEADER))
                .maxAgeSeconds(PREFLIGHT_SECONDS);
        filters.register(cors, FilterOrder.CROSS_ORIGIN);
    }
}
