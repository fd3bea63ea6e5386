package io.askable.api.questions;

import io.askable.api.problems.Refusal;
import io.askable.api.security.Allowed;
import io.askable.api.security.Role;
import io.askable.content.BlogId;
import io.askable.content.Posts;
import io.askable.content.QuestionId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One question; the end of a whole post. */
@Path("/api/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
class QuestionResource {
    private final Posts posts;
    private final PostRemoval removing;
    private final OwnerResolver holders;

    QuestionResource(Posts posts, PostRemoval removing, OwnerResolver holders) {
        this.posts = posts;
        this.removing = removing;
        this.holders = holders;
    }

    @Allowed({Role.PUBLISHABLE, Role.SECRET, Role.ADMIN})
    @GET
    @Path("{question_id}")
    @Operation(summary = "One question")
    @APIResponse(responseCode = "200", description = "The question")
    @APIResponse(responseCode = "404", description = "not_found")
    public Uni<QuestionView> question(@RestPath("question_id") String questionId) {
        QuestionId id = Ids.question(questionId);
        return holders.of(id)
                .chain(owner -> posts.findQuestion(owner, id))
                .map(found -> found.orElseThrow(() -> new Refusal.NotFound("There is no question " + id)))
                .map(QuestionView::of);
    }

    @Allowed(Role.ADMIN)
    @DELETE
    @Path("{blog_id}")
    @Operation(summary = "Remove a post and all that was made of it")
    @APIResponse(responseCode = "200", description = "What went with it")
    @APIResponse(responseCode = "404", description = "not_found")
    public Uni<RemovalView> remove(@RestPath("blog_id") String blogId) {
        BlogId id = Ids.blog(blogId);
        return holders.of(id).chain(owner -> removing.remove(owner, id));
    }
}
