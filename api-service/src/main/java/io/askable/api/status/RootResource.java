package io.askable.api.status;

import io.askable.api.security.Allowed;
import io.askable.api.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The front door's name plate. */
@Path("/")
@Tag(name = "Service")
class RootResource {
    private final String version;

    RootResource(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
    }

    @Allowed({Role.ANONYMOUS, Role.PUBLISHABLE, Role.SECRET, Role.ADMIN})
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What is served where")
    public Uni<RootView> root() {
        Map<String, String> endpoints = new LinkedHashMap<>();
        endpoints.put("process", "POST /api/v1/jobs/process");
        endpoints.put("job_status", "GET /api/v1/jobs/status/{job_id}");
        endpoints.put("job_events", "GET /api/v1/jobs/{job_id}/events");
        endpoints.put("job_stats", "GET /api/v1/jobs/stats");
        endpoints.put("jobs", "GET /api/v1/jobs");
        endpoints.put("questions", "GET /api/v1/questions/by-url?blog_url=");
        endpoints.put("check_and_load", "GET /api/v1/questions/check-and-load?blog_url=");
        endpoints.put("posts", "GET /api/v1/posts");
        endpoints.put("unanswered", "GET /api/v1/unanswered");
        endpoints.put("usage", "GET /api/v1/usage");
        endpoints.put("publishers", "GET /api/v1/publishers");
        endpoints.put("similar", "POST /api/v1/search/similar");
        endpoints.put("ask", "POST /api/v1/qa/ask");
        endpoints.put("publishers_page", "/publishers");
        endpoints.put("docs", "/docs");
        endpoints.put("openapi", "/openapi.json");
        endpoints.put("health", "/health");
        endpoints.put("metrics", "/metrics");
        return Uni.createFrom().item(new RootView("Askable", version, endpoints));
    }

    /** Name, version, and the map of what can be called. */
    record RootView(String name, String version, Map<String, String> endpoints) {}
}
