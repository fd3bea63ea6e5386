package io.askable.api.page;

import io.askable.api.questions.Caching;
import io.askable.api.questions.PostQuestions;
import io.askable.api.security.Allowed;
import io.askable.api.security.Callers;
import io.askable.api.security.Role;
import io.askable.content.Curation;
import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.jobs.JobQueue;
import io.askable.jobs.JobStatus;
import io.askable.language.WritingBrief;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The widget's one call: the questions of its page, and where there are none yet, the wish to have them. */
@Path("/api/v1/questions/check-and-load")
@Tag(name = "Questions")
class PageResource {

    /** As many as a post can have. */
    private static final int ALL = WritingBrief.MAX_QUESTIONS + Curation.MAX_QUESTIONS;

    private final Posts posts;
    private final PostQuestions questions;
    private final JobQueue queue;
    private final Admission admission;
    private final Callers callers;
    private final Caching caching;

    PageResource(
            Posts posts,
            PostQuestions questions,
            JobQueue queue,
            Admission admission,
            Callers callers,
            Caching caching) {
        this.posts = posts;
        this.questions = questions;
        this.queue = queue;
        this.admission = admission;
        this.callers = callers;
        this.caching = caching;
    }

    @Allowed({Role.PUBLISHABLE, Role.SECRET, Role.ADMIN})
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The questions of a page, or a beginning",
            description = "A post that was never asked for is enqueued by this call; one that failed, was cancelled or"
                    + " removed is not enqueued again by page views.")
    @APIResponse(
            responseCode = "200",
            description = "processing_status says what there is",
            content = @Content(schema = @Schema(implementation = PageView.class)))
    @APIResponse(responseCode = "304", description = "What you have is still right")
    @APIResponse(responseCode = "400", description = "invalid_request or invalid_url")
    @APIResponse(responseCode = "503", description = "overloaded or database_unavailable")
    public Uni<Response> checkAndLoad(
            @RestQuery("blog_url") @NotNull(message = "is required") String blogUrl,
            @Context Request request,
            RoutingContext context) {
        BlogUrl url = BlogUrl.of(blogUrl);
        return callers.ownerOf(blogUrl)
                .chain(owner -> posts.find(owner, url).chain(found -> found.map(post -> ready(url, post, request))
                        .orElseGet(() -> waiting(owner, url, context))));
    }

    private Uni<Response> ready(BlogUrl url, Post post, Request request) {
        return caching.unlessUnchanged(request, Caching.tag(post, ALL), () -> questions
                .read(post, ALL, false)
                .map(view -> PageView.ready(url, view)));
    }

    private Uni<Response> waiting(Owner owner, BlogUrl url, RoutingContext context) {
        return queue.findNewest(owner, url, EnumSet.allOf(JobStatus.class))
                .chain(newest -> newest.map(job -> Uni.createFrom().item(PageView.waiting(url, PageState.of(job), job)))
                        .orElseGet(() -> admission.begin(owner, url, context)))
                .map(view -> caching.never(Response.ok(view)).build());
    }
}
