package io.askable.api.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Tells browsers and caches how long an answer holds. */
@ApplicationScoped
public class Caching {
    private final long maxAgeSeconds;

    Caching(QuestionsConfig config) {
        maxAgeSeconds = config.maxAge().toSeconds();
    }

    /** May be shown again for a while, and then asked after by its tag. */
    public Response.ResponseBuilder tagged(Response.ResponseBuilder response, EntityTag tag) {
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + maxAgeSeconds);
    }

    /** Another one every time. */
    public Response.ResponseBuilder never(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
