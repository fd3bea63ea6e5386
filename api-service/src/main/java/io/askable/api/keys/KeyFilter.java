package io.askable.api.keys;

import io.askable.api.problems.Refusal;
import io.askable.api.security.Allowed;
import io.askable.api.security.Caller;
import io.askable.api.security.Role;
import io.askable.api.security.SecurityConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** In mode {@code keys}, lets a request pass to an endpoint that says its caller is allowed. */
class KeyFilter {
    private final Authentication authentication;
    private final SecurityConfig config;

    KeyFilter(Authentication authentication, SecurityConfig config) {
        this.authentication = authentication;
        this.config = config;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public Uni<Void> check(ResourceInfo resource, RoutingContext request) {
        if (config.mode() == SecurityConfig.Mode.OPEN) {
            return Uni.createFrom().voidItem();
        }
        request.response().putHeader(HttpHeaders.VARY, "Origin, X-API-Key");
        Set<Role> allowed = allowed(resource);
        if (allowed.contains(Role.ANONYMOUS)) {
            return Uni.createFrom().voidItem();
        }
        return authentication
                .identify(request.request())
                .invoke(caller -> admit(caller, allowed))
                .invoke(caller -> caller.attachTo(request))
                .replaceWithVoid();
    }

    private static Set<Role> allowed(ResourceInfo resource) {
        Allowed allowed = resource.getResourceMethod().getAnnotation(Allowed.class);
        return allowed == null ? Set.of() : Set.of(allowed.value());
    }

    private static void admit(Caller caller, Set<Role> allowed) {
        if (!allowed.contains(caller.role())) {
            throw new Refusal.Forbidden("This key may not do that");
        }
    }
}
