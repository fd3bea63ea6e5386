package io.askable.api.limits;

import io.askable.api.problems.Refusal;
import io.askable.api.security.Callers;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** How often one address, or one key, may call a minute. */
@ApplicationScoped
public class RateLimits {
    private final ClientAddress addresses;
    private final Callers callers;
    private final Buckets requests;
    private final Buckets asks;
    private final Buckets posts;
    private final Buckets feedback;
    private final Buckets keys;

    RateLimits(ClientAddress addresses, Callers callers, LimitsConfig config) {
        this.addresses = addresses;
        this.callers = callers;
        requests = new Buckets("address", config.addressRequests());
        asks = new Buckets("asks", config.addressAsks());
        posts = new Buckets("posts", config.addressPosts());
        feedback = new Buckets("feedback", config.addressFeedback());
        keys = new Buckets("key", config.keyRequests());
    }

    /** Before anybody looks at a key. Fails with {@link Refusal.RateLimited}. */
    void countAddress(RoutingContext request) {
        take(requests, addresses.of(request.request()), request);
    }

    /** Once the caller is known. A server's own address does not count, since its key does. Fails with {@link Refusal.RateLimited}. */
    void countKey(RoutingContext request) {
        callers.key().ifPresent(key -> take(keys, key, request));
        if (!callers.isPage()) {
            requests.giveBack(addresses.of(request.request()));
        }
    }

    /** A reader's own question. Fails with {@link Refusal.RateLimited}. */
    void countAsk(RoutingContext request) {
        countOfPage(asks, request);
    }

    /** A new post to process. Fails with {@link Refusal.RateLimited}. */
    public void countPost(RoutingContext request) {
        countOfPage(posts, request);
    }

    /** A reader's word on an answer. Fails with {@link Refusal.RateLimited}. */
    public void countFeedback(RoutingContext request) {
        countOfPage(feedback, request);
    }

    /** Only a key that everybody can copy needs more than its own limit. */
    private void countOfPage(Buckets buckets, RoutingContext request) {
        if (callers.isPublishable()) {
            take(buckets, addresses.of(request.request()), request);
        }
    }

    private static void take(Buckets buckets, String caller, RoutingContext request) {
        Buckets.RateLimitResult taken = buckets.take(caller);
        HttpServerResponse response = request.response();
        if (!response.headWritten()) {
            response.putHeader("RateLimit-Policy", taken.policy());
            response.putHeader("RateLimit", taken.state());
        }
        if (!taken.granted()) {
            throw new Refusal.RateLimited("Too many requests a minute from here; wait", taken.pause());
        }
    }
}
