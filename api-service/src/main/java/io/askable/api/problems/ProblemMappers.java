package io.askable.api.problems;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.askable.api.requests.RequestIds;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure of a resource with a problem document; the narrow types stand in for Quarkus' own mappers. */
final class ProblemMappers {
    @Inject
    Problems problems;

    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        ValidationException.class,
        MismatchedInputException.class
    })
    Response map(Throwable failure, RoutingContext request, ContainerRequestContext context) {
        Problems.Answer answer = problems.answer(failure, RequestIds.of(request));
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(Problems.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(answer.body());
        answer.headers().forEach(response::header);
        if (failure instanceof NotAllowedException) {
            response.header(HttpHeaders.ALLOW, String.join(", ", AllowedMethods.of(context)));
        }
        return response.build();
    }
}
