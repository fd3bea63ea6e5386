package io.askable.api.jobs;

import io.askable.api.problems.Refusal;
import io.askable.api.security.Allowed;
import io.askable.api.security.Callers;
import io.askable.api.security.Role;
import io.askable.jobs.Enqueued;
import io.askable.jobs.JobStatus;
import io.askable.jobs.NewJob;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes posts for processing. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
class ProcessResource {
    private final JobSubmission enqueuing;
    private final JobViews views;
    private final Callers callers;

    ProcessResource(JobSubmission enqueuing, JobViews views, Callers callers) {
        this.enqueuing = enqueuing;
        this.views = views;
        this.callers = callers;
    }

    @Allowed({Role.PUBLISHABLE, Role.SECRET, Role.ADMIN})
    @POST
    @Path("process")
    @Operation(
            summary = "Process a post",
            description = "A post that waits or runs already answers its job; one that was processed answers that job"
                    + " unless force is set. The same Idempotency-Key answers the same job for 24 hours.")
    @APIResponse(responseCode = "202", description = "The job waits or runs")
    @APIResponse(responseCode = "200", description = "The post was processed already: the finished job")
    @APIResponse(responseCode = "400", description = "invalid_request or invalid_url")
    @APIResponse(responseCode = "413", description = "payload_too_large")
    @APIResponse(responseCode = "422", description = "idempotency_mismatch")
    @APIResponse(responseCode = "503", description = "overloaded or database_unavailable")
    public Uni<RestResponse<JobView>> process(
            @NotNull(message = "must be one JSON object") @Valid ProcessRequest body,
            @RestHeader("Idempotency-Key") Optional<String> idempotencyKey,
            RoutingContext context) {
        if (callers.isPublishable() && (body.isForced() || body.band() < NewJob.DEFAULT_PRIORITY)) {
            throw new Refusal.Forbidden("A publishable key may neither force nor take priority 0");
        }
        Optional<String> key = JobParameters.idempotencyKey(idempotencyKey.orElse(null));
        return callers.ownerOf(body.blogUrl())
                .chain(owner -> enqueuing.enqueue(owner, body, key, context))
                .map(this::respond);
    }

    private RestResponse<JobView> respond(Enqueued enqueued) {
        JobView view = views.view(enqueued.job(), enqueued.deduplicated());
        boolean isDone = view.status().equals(JobStatus.COMPLETED.wireName());
        RestResponse.ResponseBuilder<JobView> response =
                isDone ? RestResponse.ResponseBuilder.ok(view) : RestResponse.ResponseBuilder.accepted(view);
        return response.location(URI.create("/api/v1/jobs/status/" + view.jobId()))
                .build();
    }
}
