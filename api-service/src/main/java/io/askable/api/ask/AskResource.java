package io.askable.api.ask;

import io.askable.api.limits.CountedAsk;
import io.askable.api.problems.Problems;
import io.askable.api.requests.RequestIds;
import io.askable.api.security.Allowed;
import io.askable.api.security.Role;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers readers' questions, whole or as a stream, as the caller accepts. */
@Path("/api/v1/qa/ask")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Ask")
class AskResource {
    private static final String NO_BODY = "must be one JSON object";

    private final QuestionAnswering asking;
    private final Problems problems;

    AskResource(QuestionAnswering asking, Problems problems) {
        this.asking = asking;
        this.problems = problems;
    }

    @Allowed({Role.PUBLISHABLE, Role.SECRET, Role.ADMIN})
    @CountedAsk
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answer a question",
            description = "From the post at blog_url, or from all posts. What they do not say is not answered:"
                    + " answered is false then. With Accept: text/event-stream the answer comes as token, source and done; what"
                    + " fails once it has begun as error with the problem document.")
    @APIResponse(responseCode = "200", description = "The answer with its sources")
    @APIResponse(responseCode = "400", description = "invalid_request or invalid_url")
    @APIResponse(responseCode = "404", description = "not_found: no such post")
    @APIResponse(
            responseCode = "503",
            description = "overloaded: too many questions at once, or the language model does not answer")
    public Uni<AskView> ask(@NotNull(message = NO_BODY) @Valid AskRequest body) {
        return asking.prepare(body).chain(asking::answer);
    }

    /**
     * A stream's head leaves before anybody asks for its first event, so whatever may refuse the question is waited for before there
     * is a stream: on a virtual thread, which may wait.
     */
    @Allowed({Role.PUBLISHABLE, Role.SECRET, Role.ADMIN})
    @CountedAsk
    @Blocking
    @RunOnVirtualThread
    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @NotNull(message = NO_BODY) @Valid AskRequest body, RoutingContext context, @Context Sse sse) {
        QuestionAnswering.Prepared asked = asking.prepare(body).await().indefinitely();
        return asking.stream(asked)
                .map(part -> event(sse, part.name(), MediaType.APPLICATION_JSON_TYPE, part.data()))
                .onFailure()
                .recoverWithItem(failure -> error(sse, problems.answer(failure, RequestIds.of(context))));
    }

    /** The stream has begun, so that a status can tell nothing any more. */
    private static OutboundSseEvent error(Sse sse, Problems.Answer answer) {
        return event(sse, "error", MediaType.TEXT_PLAIN_TYPE, answer.body());
    }

    private static OutboundSseEvent event(Sse sse, String name, MediaType type, Object data) {
        return sse.newEventBuilder().name(name).mediaType(type).data(data).build();
    }
}
