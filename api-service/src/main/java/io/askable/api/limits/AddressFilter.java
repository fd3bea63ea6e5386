package io.askable.api.limits;

import io.askable.api.security.SecurityConfig;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts every request in mode {@code keys}, before its key costs a look-up and after it is known. */
class AddressFilter {
    private final RateLimits limits;
    private final boolean isOpen;

    AddressFilter(RateLimits limits, SecurityConfig config) {
        this.limits = limits;
        isOpen = config.mode() == SecurityConfig.Mode.OPEN;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION - 1)
    public void countAddress(RoutingContext request) {
        if (!isOpen) {
            limits.countAddress(request);
        }
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 1)
    public void countKey(RoutingContext request) {
        if (!isOpen) {
            limits.countKey(request);
        }
    }
}
