package io.askable.api.jobs;

import io.askable.api.security.Allowed;
import io.askable.api.security.Callers;
import io.askable.api.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Runs failed jobs again, many at once. */
@Path("/api/v1/jobs/retry-failed")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
class RetryFailedResource {
    private final FailedJobs failed;
    private final Callers callers;

    RetryFailedResource(FailedJobs failed, Callers callers) {
        this.failed = failed;
        this.callers = callers;
    }

    @Allowed({Role.SECRET, Role.ADMIN})
    @POST
    @Operation(
            summary = "Run failed jobs again",
            description = "Newest first, as many as one call may; repeat until requeued is 0. A dry run only counts.")
    @APIResponse(responseCode = "200", description = "What became of them")
    @APIResponse(responseCode = "400", description = "invalid_request")
    public Uni<RetryFailedView> retryFailed(@Nullable RetryFailedRequest request) {
        RetryFailedRequest wish = request == null ? RetryFailedRequest.ALL : request;
        return failed.retry(callers.scope(), JobParameters.code(wish.code()), wish.isDryRun());
    }
}
