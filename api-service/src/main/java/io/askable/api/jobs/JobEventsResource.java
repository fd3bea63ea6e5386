package io.askable.api.jobs;

import io.askable.api.security.Allowed;
import io.askable.api.security.Callers;
import io.askable.api.security.Role;
import io.askable.jobs.Job;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Streams a job's life to whoever waits for it. */
@Path("/api/v1/jobs/{job_id}/events")
@Tag(name = "Jobs")
class JobEventsResource {
    private final JobWatch watch;
    private final JobViews views;
    private final Callers callers;

    JobEventsResource(JobWatch watch, JobViews views, Callers callers) {
        this.watch = watch;
        this.views = views;
        this.callers = callers;
    }

    @Allowed({Role.PUBLISHABLE, Role.SECRET, Role.ADMIN})
    @GET
    @RequiresKnownJob
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Watch a job until it is finished",
            description = "Events: status (the job) and progress (stage and percent); the id is the job's event number."
                    + " Whoever comes back gets the present state.")
    @APIResponse(responseCode = "200", description = "The stream")
    @APIResponse(responseCode = "404", description = "not_found")
    public Multi<OutboundSseEvent> events(@RestPath("job_id") String jobId, @Context Sse sse) {
        return watch.watch(JobParameters.id(jobId), callers.scope()).map(news -> event(news, sse));
    }

    private OutboundSseEvent event(JobNews news, Sse sse) {
        return switch (news) {
            case JobNews.Status status -> event(sse, "status", status.job(), views.view(status.job()));
            case JobNews.Progress progress -> event(sse, "progress", progress.job(), ProgressEvent.of(progress.job()));
            case JobNews.Silence silence -> comment(sse, "waiting");
            case JobNews.End end -> comment(sse, "end");
        };
    }

    private static OutboundSseEvent event(Sse sse, String name, Job job, Object data) {
        return sse.newEventBuilder()
                .id(Long.toString(job.seq()))
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data)
                .build();
    }

    private static OutboundSseEvent comment(Sse sse, String text) {
        return sse.newEventBuilder().comment(text).build();
    }
}
