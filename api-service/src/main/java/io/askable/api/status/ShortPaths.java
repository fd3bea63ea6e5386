package io.askable.api.status;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The paths under which users of the original look for health and metrics. */
@ApplicationScoped
class ShortPaths {
    void register(@Observes Router router) {
        router.get("/health").handler(request -> request.reroute("/q/health"));
        router.get("/metrics").handler(request -> request.reroute("/q/metrics"));
    }
}
