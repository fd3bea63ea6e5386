package io.askable.api.curation;

import io.askable.api.jobs.JobSubmission;
import io.askable.api.problems.Refusal;
import io.askable.api.questions.Ids;
import io.askable.api.questions.OwnerResolver;
import io.askable.api.security.Allowed;
import io.askable.api.security.Callers;
import io.askable.api.security.Role;
import io.askable.content.BlogId;
import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.content.QuestionId;
import io.askable.jobs.Enqueued;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A publisher's posts and all their questions. */
@Path("/api/v1/posts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Curation")
class PostsResource {
    private final Posts posts;
    private final CurationService curating;
    private final QuestionViews views;
    private final JobSubmission enqueuing;
    private final OwnerResolver holders;
    private final Callers callers;

    PostsResource(
            Posts posts,
            CurationService curating,
            QuestionViews views,
            JobSubmission enqueuing,
            OwnerResolver holders,
            Callers callers) {
        this.posts = posts;
        this.curating = curating;
        this.views = views;
        this.enqueuing = enqueuing;
        this.holders = holders;
        this.callers = callers;
    }

    @Allowed({Role.SECRET, Role.ADMIN})
    @GET
    @Operation(
            summary = "Posts that readers see, newest first",
            description = "An operator names a publisher by X-Publisher-Id.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "invalid_request")
    public Uni<PostViews.PostPageView> list(
            @RestQuery
                    @DefaultValue("50")
                    @Min(value = 1, message = "must be 1 to 200")
                    @Max(value = 200, message = "must be 1 to 200")
                    int limit,
            @RestQuery Optional<String> after) {
        return posts.list(callers.owner(), after, limit)
                .onFailure(IllegalArgumentException.class)
                .transform(wrong -> new Refusal.Invalid("after", "must be an earlier page's next"))
                .map(PostViews.PostPageView::of);
    }

    @Allowed({Role.SECRET, Role.ADMIN})
    @GET
    @Path("{blog_id}/questions")
    @Operation(summary = "All questions of a post, hidden ones too", description = "In the order readers see.")
    @APIResponse(responseCode = "200", description = "The questions with what readers said of them")
    @APIResponse(responseCode = "404", description = "not_found")
    public Uni<PostViews.QuestionsView> questions(@RestPath("blog_id") String blogId) {
        return post(blogId).chain(views::all);
    }

    @Allowed({Role.SECRET, Role.ADMIN})
    @POST
    @Path("{blog_id}/questions")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(summary = "Add a question of your own", description = "It outlives every new run.")
    @APIResponse(responseCode = "201", description = "The question")
    @APIResponse(responseCode = "400", description = "invalid_request")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "conflict: too many, or somebody else was faster")
    public Uni<CuratedView> add(
            @RestPath("blog_id") String blogId, @NotNull(message = "must be one JSON object") @Valid NewQuestion body) {
        BlogId id = Ids.blog(blogId);
        return holders.of(id).chain(owner -> curating.add(owner, id, body)).chain(views::one);
    }

    @Allowed({Role.SECRET, Role.ADMIN})
    @DELETE
    @Path("{blog_id}/questions/{question_id}")
    @Operation(
            summary = "Delete a question of your own",
            description = "One that was written from the post would come again; it is hidden instead.")
    @APIResponse(responseCode = "200", description = "It is gone")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(
            responseCode = "409",
            description = "conflict: it was written from the post, or somebody else was faster")
    public Uni<PostViews.RemovedView> remove(
            @RestPath("blog_id") String blogId, @RestPath("question_id") String questionId) {
        BlogId id = Ids.blog(blogId);
        QuestionId question = Ids.question(questionId);
        return holders.of(id)
                .chain(owner -> curating.remove(owner, id, question))
                .replaceWith(new PostViews.RemovedView(question.value(), true));
    }

    @Allowed({Role.SECRET, Role.ADMIN})
    @POST
    @Path("{blog_id}/regenerate")
    @ResponseStatus(202)
    @Operation(
            summary = "Write a post's questions anew",
            description = "What was hidden, edited, pinned or added stays so.")
    @APIResponse(responseCode = "202", description = "The job that does")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "429", description = "rate_limited: the limit for today is reached")
    public Uni<PostViews.RegenerationView> regenerate(@RestPath("blog_id") String blogId, RoutingContext context) {
        return post(blogId)
                .chain(post -> enqueuing.enqueueAnew(post.owner(), post.url(), context))
                .map(PostsResource::view);
    }

    private Uni<Post> post(String blogId) {
        BlogId id = Ids.blog(blogId);
        return holders.of(id).chain(owner -> curating.get(owner, id));
    }

    private static PostViews.RegenerationView view(Enqueued enqueued) {
        return new PostViews.RegenerationView(
                enqueued.job().id().value(),
                enqueued.job().url().value(),
                enqueued.job().status().wireName(),
                enqueued.deduplicated());
    }
}
