package io.askable.api.limits;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts readers' own questions, once their caller is known. */
class AskFilter {
    private final RateLimits limits;

    AskFilter(RateLimits limits) {
        this.limits = limits;
    }

    @CountedAsk
    @ServerRequestFilter
    public void count(RoutingContext request) {
        limits.countAsk(request);
    }
}
