package io.askable.api.limits;

import io.askable.api.problems.Refusal;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Counts readers' own questions, once their caller is known, and has so many answered at once: a slow model would keep them all,
 * and page views would find no place.
 */
class AskFilter {
    private final RateLimits limits;
    private final Bulkhead places;

    AskFilter(RateLimits limits, LimitsConfig config) {
        this.limits = limits;
        places = new Bulkhead(config.asksInWork());
    }

    @CountedAsk
    @ServerRequestFilter
    public void count(RoutingContext request) {
        Bulkhead.Place place = places.take()
                .orElseThrow(() ->
                        new Refusal.Overloaded("Enough questions are being answered here; ask again in a moment"));
        request.addEndHandler(answeredOrGone -> place.giveBack());
        // Whose caller went before that is not told of it any more.
        if (request.response().closed()) {
            place.giveBack();
        }
        limits.countAsk(request);
    }
}
