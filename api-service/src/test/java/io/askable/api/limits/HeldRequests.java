package io.askable.api.limits;

import static java.util.Objects.requireNonNull;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A path whose requests are in work until a test answers them. */
@Singleton
class HeldRequests {
    static final String PATH = "/held";

    private final BlockingQueue<RoutingContext> inWork = new LinkedBlockingQueue<>();

    void register(@Observes Router router) {
        router.get(PATH).handler(inWork::add);
    }

    /** Waits for the next one that is in work. */
    RoutingContext next() throws InterruptedException {
        return requireNonNull(inWork.poll(20, TimeUnit.SECONDS), "No request came");
    }
}
