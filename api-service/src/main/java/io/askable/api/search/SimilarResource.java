package io.askable.api.search;

import io.askable.api.security.Allowed;
import io.askable.api.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds posts alike to a question, a post, a text. */
@Path("/api/v1/search/similar")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
class SimilarResource {
    private final Subjects subjects;
    private final SimilarPosts similar;

    SimilarResource(Subjects subjects, SimilarPosts similar) {
        this.subjects = subjects;
        this.similar = similar;
    }

    @Allowed({Role.PUBLISHABLE, Role.SECRET, Role.ADMIN})
    @POST
    @Operation(
            summary = "Posts alike",
            description = "Give exactly one of question_id, blog_url and text. Never the post itself.")
    @APIResponse(responseCode = "200", description = "Best first")
    @APIResponse(responseCode = "400", description = "invalid_request or invalid_url")
    @APIResponse(responseCode = "404", description = "not_found: no such question or post")
    public Uni<SimilarView> similar(@NotNull(message = "must be one JSON object") @Valid SimilarRequest body) {
        return subjects.find(body).chain(subject -> similar.nearest(
                        subject.owner(), subject.embedding(), subject.blogId(), body.limitOrDefault())
                .map(found -> view(subject, found)));
    }

    private static SimilarView view(Subjects.Subject subject, List<SimilarPosts.Similar> found) {
        List<SimilarView.SimilarBlog> blogs =
                found.stream().map(SimilarView.SimilarBlog::of).toList();
        return new SimilarView(subject.questionId(), subject.text(), blogs);
    }
}
