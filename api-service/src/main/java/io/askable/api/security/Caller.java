package io.askable.api.security;

import io.askable.sites.Owner;
import io.askable.sites.Publisher;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Who makes the present request.
 *
 * @param publisher whose jobs and posts it may see; absent: everybody's, for an operator who names nobody by
 *     {@code X-Publisher-Id}
 * @param actor how the audit record calls it; no key
 */
public record Caller(Role role, Optional<Publisher> publisher, String actor) {
    private static final String KEY = Caller.class.getName();

    public void attachTo(RoutingContext request) {
        request.put(KEY, this);
    }

    Optional<Owner> owner() {
        return publisher.map(Publisher::asOwner);
    }

    static Optional<Caller> of(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }
}
