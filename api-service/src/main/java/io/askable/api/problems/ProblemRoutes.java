package io.askable.api.problems;

import io.askable.api.requests.RequestIds;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers failures outside the resources with problem documents too: refused callers, bodies too large. */
@ApplicationScoped
public class ProblemRoutes {
    private final Problems problems;

    ProblemRoutes(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    /** Ends the request with the problem that {@code failure} stands for. */
    public void refuse(RoutingContext request, Throwable failure) {
        send(request, problems.answer(failure, RequestIds.of(request)));
    }

    private void failed(RoutingContext request) {
        if (request.failure() instanceof HttpClosedException) {
            // The caller has gone: there is nobody to tell, and nothing that an operator could mend.
            return;
        }
        if (request.failure() == null || request.failure() instanceof HttpException) {
            send(request, problems.answer(request.statusCode(), RequestIds.of(request)));
        } else {
            refuse(request, request.failure());
        }
    }

    private static void send(RoutingContext request, Problems.Answer answer) {
        if (request.response().headWritten()) {
            request.response().reset();
            return;
        }
        request.response().setStatusCode(answer.status());
        request.response().putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE);
        request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.headers().forEach(request.response()::putHeader);
        request.response().end(answer.body());
    }
}
