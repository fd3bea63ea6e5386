package io.askable.api.jobs;

import io.askable.api.problems.Refusal;
import io.askable.api.security.Allowed;
import io.askable.api.security.Callers;
import io.askable.api.security.Role;
import io.askable.jobs.Cancellation;
import io.askable.jobs.Job;
import io.askable.jobs.JobFilter;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.QueueMaintenance;
import io.askable.jobs.Requeued;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Looks at jobs, cancels them, runs them again. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
class JobResource {
    private static final String BAD_CURSOR = "must be an earlier page's next";

    private final JobQueue queue;
    private final QueueMaintenance care;
    private final OwnJobs jobs;
    private final JobViews views;
    private final Callers callers;

    JobResource(JobQueue queue, QueueMaintenance care, OwnJobs jobs, JobViews views, Callers callers) {
        this.queue = queue;
        this.care = care;
        this.jobs = jobs;
        this.views = views;
        this.callers = callers;
    }

    @Allowed({Role.PUBLISHABLE, Role.SECRET, Role.ADMIN})
    @GET
    @Path("status/{job_id}")
    @Operation(summary = "One job as it stands")
    @APIResponse(responseCode = "200", description = "The job")
    @APIResponse(responseCode = "404", description = "not_found")
    public Uni<JobView> status(@RestPath("job_id") String jobId) {
        return jobs.get(JobParameters.id(jobId)).map(views::view);
    }

    @Allowed(Role.ADMIN)
    @GET
    @Path("stats")
    @Operation(summary = "The queue in numbers, up to a second old")
    public Uni<StatsView> stats() {
        return care.stats().map(StatsView::of);
    }

    @Allowed({Role.SECRET, Role.ADMIN})
    @GET
    @Operation(summary = "Jobs, newest first")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "invalid_request or invalid_url")
    public Uni<JobPageView> list(
            @RestQuery Optional<String> status,
            @RestQuery("blog_url") Optional<String> blogUrl,
            @RestQuery
                    @DefaultValue("50")
                    @Min(value = 1, message = "must be 1 to 200")
                    @Max(value = 200, message = "must be 1 to 200")
                    int limit,
            @RestQuery Optional<@Pattern(regexp = "[A-Za-z0-9_-]{1,128}", message = BAD_CURSOR) String> after) {
        JobFilter filter = new JobFilter(
                callers.scope(), JobParameters.status(status.orElse(null)), blogUrl.map(BlogUrl::of), Optional.empty());
        return queue.list(filter, after, limit)
                .map(page ->
                        new JobPageView(page.items().stream().map(views::view).toList(), page.next()));
    }

    @Allowed({Role.SECRET, Role.ADMIN})
    @POST
    @Path("cancel/{job_id}")
    @Operation(summary = "Cancel a job that is not finished")
    @APIResponse(responseCode = "200", description = "It had not begun; it is cancelled")
    @APIResponse(responseCode = "202", description = "It runs; its worker was asked to stop")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "conflict: it is finished")
    public Uni<RestResponse<CancelView>> cancel(@RestPath("job_id") String jobId) {
        return jobs.get(JobParameters.id(jobId))
                .chain(job -> queue.cancel(job.id()))
                .map(outcome -> cancelled(jobId, outcome));
    }

    @Allowed({Role.SECRET, Role.ADMIN})
    @POST
    @Path("retry/{job_id}")
    @Operation(summary = "Run a finished job again, with all its attempts")
    @APIResponse(responseCode = "200", description = "It waits again")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "conflict: it is not finished, or the post has another active job")
    public Uni<RetryView> retry(@RestPath("job_id") String jobId) {
        return jobs.get(JobParameters.id(jobId)).map(Job::id).chain(id -> queue.requeue(id)
                .map(outcome -> requeued(id, outcome)));
    }

    private static RestResponse<CancelView> cancelled(String jobId, Cancellation outcome) {
        return switch (outcome) {
            case CANCELLED -> RestResponse.ok(new CancelView(jobId, true, null));
            case REQUESTED -> RestResponse.accepted(new CancelView(jobId, false, true));
            case ALREADY_FINISHED -> throw new Refusal.Conflict("The job is finished; there is nothing to cancel");
        };
    }

    private static RetryView requeued(JobId id, Requeued outcome) {
        return switch (outcome) {
            case REQUEUED -> new RetryView(id.value(), true);
            case SUPERSEDED -> throw new Refusal.Conflict("Another job for the same post is active; wait for it");
            case CHANGED -> throw new Refusal.Conflict("Only a finished job can be run again; this one is not");
        };
    }
}
