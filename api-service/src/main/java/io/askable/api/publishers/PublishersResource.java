package io.askable.api.publishers;

import io.askable.api.problems.Refusal;
import io.askable.api.security.Allowed;
import io.askable.api.security.Role;
import io.askable.sites.Publisher;
import io.askable.sites.PublisherStatus;
import io.askable.sites.Publishers;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Site owners, for operators. */
@Path("/api/v1/publishers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publishers")
class PublishersResource {
    private static final String BODY = "must be one JSON object";
    private static final String BAD_PAGE = "must be 1 to 10000";
    private static final String BAD_SIZE = "must be 1 to 100";

    private final Registry registry;
    private final Publishers publishers;
    private final InstantSource clock;

    PublishersResource(Registry registry, Publishers publishers, InstantSource clock) {
        this.registry = registry;
        this.publishers = publishers;
        this.clock = clock;
    }

    @Allowed(Role.ADMIN)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("onboard")
    @ResponseStatus(201)
    @Operation(
            summary = "Welcome a publisher",
            description = "The answer shows its two keys, for the only time. A name that many share, e.g. co.uk or"
                    + " github.io, is refused.")
    @APIResponse(responseCode = "201", description = "The publisher with its keys")
    @APIResponse(responseCode = "400", description = "invalid_request")
    @APIResponse(responseCode = "409", description = "conflict: the domain belongs to a publisher already")
    public Uni<KeyViews.OnboardedView> onboard(@NotNull(message = BODY) @Valid OnboardRequest body) {
        return registry.onboard(body).map(onboarded -> KeyViews.OnboardedView.of(onboarded, clock.instant()));
    }

    @Allowed(Role.ADMIN)
    @GET
    @Operation(summary = "Publishers, newest first")
    @APIResponse(responseCode = "200", description = "One page")
    public Uni<PublisherPageView> list(
            @RestQuery Optional<String> status,
            @RestQuery @DefaultValue("1") @Min(value = 1, message = BAD_PAGE) @Max(value = 10_000, message = BAD_PAGE)
                    int page,
            @RestQuery("page_size")
                    @DefaultValue("50")
                    @Min(value = 1, message = BAD_SIZE)
                    @Max(value = 100, message = BAD_SIZE)
                    int pageSize) {
        Optional<PublisherStatus> wanted = status.map(PublishersResource::status);
        return Uni.combine()
                .all()
                .unis(publishers.list(wanted, page, pageSize), publishers.count(wanted))
                .with((found, total) -> new PublisherPageView(
                        true, found.stream().map(this::view).toList(), total, page, pageSize));
    }

    @Allowed(Role.ADMIN)
    @GET
    @Path("{publisher_id}")
    @Operation(summary = "One publisher")
    @APIResponse(responseCode = "200", description = "The publisher")
    @APIResponse(responseCode = "404", description = "not_found")
    public Uni<PublisherView> publisher(@RestPath("publisher_id") String id) {
        return registry.get(id).map(this::view);
    }

    @Allowed(Role.ADMIN)
    @GET
    @Path("by-domain/{domain}")
    @Operation(summary = "The publisher of a domain")
    @APIResponse(responseCode = "200", description = "The publisher")
    @APIResponse(responseCode = "404", description = "not_found")
    public Uni<PublisherView> byDomain(@RestPath String domain) {
        return publishers
                .findByDomain(Domains.of(domain))
                .map(found -> found.orElseThrow(() -> new Refusal.NotFound("Nobody has the domain " + domain)))
                .map(this::view);
    }

    @Allowed(Role.ADMIN)
    @GET
    @Path("{publisher_id}/config")
    @Operation(summary = "How a publisher wants its posts processed")
    @APIResponse(responseCode = "200", description = "The settings")
    @APIResponse(responseCode = "404", description = "not_found")
    public Uni<ConfigView> config(@RestPath("publisher_id") String id) {
        return registry.get(id).map(Publisher::config).map(ConfigView::of);
    }

    @Allowed(Role.ADMIN)
    @GET
    @Path("{publisher_id}/changes")
    @Operation(summary = "The audit record of a publisher, newest first")
    @APIResponse(responseCode = "200", description = "The changes")
    @APIResponse(responseCode = "404", description = "not_found")
    public Uni<List<ChangeView>> changes(
            @RestPath("publisher_id") String id,
            @RestQuery @DefaultValue("50") @Min(value = 1, message = BAD_SIZE) @Max(value = 100, message = BAD_SIZE)
                    int limit) {
        return registry.get(id)
                .chain(publisher -> publishers.listChanges(publisher.id(), limit))
                .map(changes -> changes.stream().map(ChangeView::of).toList());
    }

    @Allowed(Role.ADMIN)
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{publisher_id}")
    @Operation(
            summary = "Change a publisher",
            description =
                    "Only what is given changes, within config and widget_config too; null there takes a key out.")
    @APIResponse(responseCode = "200", description = "The publisher as it is now")
    @APIResponse(responseCode = "400", description = "invalid_request")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "conflict: somebody else was faster")
    public Uni<PublisherView> update(
            @RestPath("publisher_id") String id, @NotNull(message = BODY) @Valid UpdateRequest body) {
        return registry.update(id, body).map(this::view);
    }

    @Allowed(Role.ADMIN)
    @DELETE
    @Path("{publisher_id}")
    @Operation(summary = "Serve a publisher no longer", description = "Its keys are refused; nothing of it is deleted.")
    @APIResponse(responseCode = "200", description = "It is inactive")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "conflict: it was inactive before")
    public Uni<PublisherView> deactivate(@RestPath("publisher_id") String id) {
        return registry.deactivate(id).map(this::view);
    }

    @Allowed(Role.ADMIN)
    @POST
    @Path("{publisher_id}/reactivate")
    @Operation(summary = "Serve a publisher again")
    @APIResponse(responseCode = "200", description = "It is active")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "conflict: it was active before")
    public Uni<PublisherView> reactivate(@RestPath("publisher_id") String id) {
        return registry.reactivate(id).map(this::view);
    }

    @Allowed(Role.ADMIN)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{publisher_id}/regenerate-api-key")
    @Operation(
            summary = "Give a publisher another key",
            description = "The former one of that kind goes on working for grace_hours, so that pages and servers can"
                    + " change; any older one ends.")
    @APIResponse(responseCode = "200", description = "The key, for the only time")
    @APIResponse(responseCode = "404", description = "not_found")
    public Uni<KeyViews.RotatedView> rotate(
            @RestPath("publisher_id") String id, @Valid KeyRequests.@Nullable Rotation body) {
        return registry.rotate(id, body == null ? KeyRequests.Rotation.USUAL : body)
                .map(KeyViews.RotatedView::of);
    }

    @Allowed(Role.ADMIN)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{publisher_id}/revoke-api-key")
    @Operation(summary = "End a key now", description = "Within seconds every process refuses it.")
    @APIResponse(responseCode = "200", description = "The publisher with the keys it has left")
    @APIResponse(responseCode = "404", description = "not_found: no such publisher, or no such key of it")
    public Uni<PublisherView> revoke(
            @RestPath("publisher_id") String id, @NotNull(message = BODY) @Valid KeyRequests.Revocation body) {
        return registry.revoke(id, body).map(this::view);
    }

    private PublisherView view(Publisher publisher) {
        return PublisherView.of(publisher, clock.instant());
    }

    private static PublisherStatus status(String name) {
        try {
            return PublisherStatus.ofWireName(name);
        } catch (IllegalArgumentException e) {
            throw new Refusal.Invalid("status", "is trial, active, suspended or inactive");
        }
    }
}
