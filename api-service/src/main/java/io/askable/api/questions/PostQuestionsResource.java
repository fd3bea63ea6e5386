package io.askable.api.questions;

import io.askable.api.problems.Refusal;
import io.askable.api.security.Allowed;
import io.askable.api.security.Callers;
import io.askable.api.security.Role;
import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Serves a post's questions to its page. */
@Path("/api/v1/questions/by-url")
@Tag(name = "Questions")
class PostQuestionsResource {
    private static final String BAD_LIMIT = "must be 1 to 50";

    private final Posts posts;
    private final Callers callers;
    private final Caching caching;
    private final PostQuestions questions;

    PostQuestionsResource(Posts posts, PostQuestions questions, Callers callers, Caching caching) {
        this.posts = posts;
        this.questions = questions;
        this.callers = callers;
        this.caching = caching;
    }

    @Allowed({Role.PUBLISHABLE, Role.SECRET, Role.ADMIN})
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The questions of a post",
            description = "In the post's own order unless randomized. With If-None-Match of an earlier ETag: 304 while"
                    + " nothing changed.")
    @APIResponse(
            responseCode = "200",
            description = "The questions",
            content = @Content(schema = @Schema(implementation = PostQuestionsView.class)))
    @APIResponse(responseCode = "304", description = "What you have is still right")
    @APIResponse(responseCode = "400", description = "invalid_request or invalid_url")
    @APIResponse(responseCode = "404", description = "not_found: never processed, or removed")
    public Uni<Response> byUrl(
            @RestQuery("blog_url") @NotNull(message = "is required") String blogUrl,
            @RestQuery @DefaultValue("10") @Min(value = 1, message = BAD_LIMIT) @Max(value = 50, message = BAD_LIMIT)
                    int limit,
            @RestQuery @DefaultValue("false") boolean randomize,
            @Context Request request) {
        BlogUrl url = BlogUrl.of(blogUrl);
        return callers.ownerOf(blogUrl)
                .chain(owner -> posts.find(owner, url))
                .map(found -> found.orElseThrow(() -> new Refusal.NotFound("No questions are known for " + url)))
                .chain(post -> randomize ? shuffled(post, limit) : cached(post, limit, request));
    }

    private Uni<Response> shuffled(Post post, int limit) {
        return questions.read(post, limit, true).map(view -> caching.never(Response.ok(view))
                .build());
    }

    private Uni<Response> cached(Post post, int limit, Request request) {
        return caching.unlessUnchanged(request, Caching.tag(post, limit), () -> questions.read(post, limit, false));
    }
}
