package io.askable.api.publishers;

import io.askable.api.problems.Refusal;
import io.askable.api.security.Allowed;
import io.askable.api.security.Callers;
import io.askable.api.security.Role;
import io.askable.sites.Publishers;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The publisher behind a secret key. */
@Path("/api/v1/publishers/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publishers")
class OwnPublisherResource {
    private final Publishers publishers;
    private final Callers callers;
    private final InstantSource clock;

    OwnPublisherResource(Publishers publishers, Callers callers, InstantSource clock) {
        this.publishers = publishers;
        this.callers = callers;
        this.clock = clock;
    }

    @Allowed({Role.SECRET, Role.ADMIN})
    @GET
    @Operation(
            summary = "The publisher whose key this is",
            description = "For an operator: the one that X-Publisher-Id names.")
    @APIResponse(responseCode = "200", description = "The publisher")
    @APIResponse(responseCode = "404", description = "not_found: mode open, or an operator who names nobody")
    public Uni<PublisherView> me() {
        return publishers
                .find(callers.owner().id())
                .map(found -> found.orElseThrow(() -> new Refusal.NotFound("This caller is no publisher")))
                .map(publisher -> PublisherView.of(publisher, clock.instant()));
    }
}
