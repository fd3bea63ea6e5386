package io.askable.api.security;

import io.askable.api.problems.ProblemRoutes;
import io.askable.api.problems.Refusal;
import io.askable.api.requests.FilterOrder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * In mode {@code open}, refuses calls under a name, or from a page, that nobody allowed. Probes ask by address, so health is
 * exempt. In mode {@code keys} the key decides: a page that a stranger points here has none.
 */
@ApplicationScoped
class CallerGuard {
    private final ProblemRoutes problems;
    private final AllowedCallers allowed;
    private final boolean isOpen;

    CallerGuard(ProblemRoutes problems, SecurityConfig config) {
        this.problems = problems;
        isOpen = config.mode() == SecurityConfig.Mode.OPEN;
        allowed = AllowedCallers.of(config);
    }

    void register(@Observes Filters filters) {
        if (isOpen) {
            filters.register(this::check, FilterOrder.CALLER_GUARD);
        }
    }

    private void check(RoutingContext request) {
        HostAndPort authority = request.request().authority();
        String origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (!isProbe(request.normalizedPath()) && (authority == null || !allowed.allowsHost(authority.host()))) {
            refuse(request, "This service is not called by that name; list it in askable.security.allowed-hosts");
        } else if (origin != null && !allowed.allowsOrigin(origin)) {
            refuse(request, "Pages of this origin may not call; list it in CORS_ORIGINS");
        } else {
            request.next();
        }
    }

    private void refuse(RoutingContext request, String detail) {
        problems.refuse(request, new Refusal.Forbidden(detail));
    }

    private static boolean isProbe(String path) {
        return path.equals("/health") || path.startsWith("/q/health");
    }
}
