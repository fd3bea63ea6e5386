package io.askable.api.curation;

import io.askable.api.limits.RateLimits;
import io.askable.api.problems.Refusal;
import io.askable.api.questions.Ids;
import io.askable.api.questions.OwnerResolver;
import io.askable.api.security.Allowed;
import io.askable.api.security.Role;
import io.askable.content.Posts;
import io.askable.content.QuestionId;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a publisher changes about one question, and what readers say of it. */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Curation")
class QuestionChangeResource {
    private static final String BODY = "must be one JSON object";

    private final Posts posts;
    private final CurationService curating;
    private final QuestionViews views;
    private final Feedback feedback;
    private final RateLimits limits;
    private final OwnerResolver holders;

    QuestionChangeResource(
            Posts posts,
            CurationService curating,
            QuestionViews views,
            Feedback feedback,
            RateLimits limits,
            OwnerResolver holders) {
        this.posts = posts;
        this.curating = curating;
        this.views = views;
        this.feedback = feedback;
        this.limits = limits;
        this.holders = holders;
    }

    @Allowed({Role.SECRET, Role.ADMIN})
    @PATCH
    @Path("{question_id}")
    @Operation(
            summary = "Edit, hide, pin or move a question",
            description = "It outlives every new run; what is not given stays.")
    @APIResponse(responseCode = "200", description = "The question as it is now")
    @APIResponse(responseCode = "400", description = "invalid_request")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "conflict: too many, or somebody else was faster")
    public Uni<CuratedView> change(
            @RestPath("question_id") String questionId, @NotNull(message = BODY) @Valid QuestionChange body) {
        QuestionId id = Ids.question(questionId);
        return holders.of(id).chain(owner -> curating.change(owner, id, body)).chain(views::one);
    }

    @Allowed({Role.PUBLISHABLE, Role.SECRET, Role.ADMIN})
    @POST
    @Path("{question_id}/feedback")
    @Operation(summary = "Say whether an answer helped", description = "It is counted, and who said it is not kept.")
    @APIResponse(responseCode = "200", description = "It is counted")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "429", description = "rate_limited")
    public Uni<CounterType> feedback(
            @RestPath("question_id") String questionId,
            @NotNull(message = BODY) @Valid Opinion body,
            RoutingContext context) {
        QuestionId id = Ids.question(questionId);
        limits.countFeedback(context);
        return holders.of(id)
                .chain(owner -> posts.findQuestion(owner, id))
                .map(found -> found.orElseThrow(() -> new Refusal.NotFound("There is no question " + id)))
                .chain(question -> feedback.add(question.owner(), id, body.helpful()))
                .replaceWith(new CounterType(true));
    }

    /** A reader's word. */
    record Opinion(@NotNull(message = "is true or false") Boolean helpful) {}

    /** That it was counted. */
    record CounterType(boolean success) {}
}
