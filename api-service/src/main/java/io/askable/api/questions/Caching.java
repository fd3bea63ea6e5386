package io.askable.api.questions;

import io.askable.content.Post;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Tells browsers and caches how long an answer holds. */
@ApplicationScoped
public class Caching {
    private final long maxAgeSeconds;

    Caching(QuestionsConfig config) {
        maxAgeSeconds = config.maxAge().toSeconds();
    }

    /** The tag of what readers see of a post, with what is left out of it. */
    public static EntityTag tag(Post post, int limit) {
        return new EntityTag(post.version() + "." + limit);
    }

    /** What {@code body} reads, under its tag; 304 without reading it where the caller has that already. */
    public Uni<Response> unlessUnchanged(Request request, EntityTag tag, Supplier<Uni<?>> body) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return Uni.createFrom().item(tagged(unchanged, tag).build());
        }
        return body.get().map(view -> tagged(Response.ok(view), tag).build());
    }

    /** May be shown again for a while, and then asked after by its tag. */
    private Response.ResponseBuilder tagged(Response.ResponseBuilder response, EntityTag tag) {
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + maxAgeSeconds);
    }

    /** Another one every time. */
    public Response.ResponseBuilder never(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
