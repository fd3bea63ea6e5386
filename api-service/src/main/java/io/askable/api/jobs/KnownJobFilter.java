package io.askable.api.jobs;

import io.askable.api.security.Callers;
import io.askable.jobs.JobId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Looks before a stream begins; the look is the stream's own first. */
class KnownJobFilter {
    private final LatestJobs jobs;
    private final Callers callers;

    KnownJobFilter(LatestJobs jobs, Callers callers) {
        this.jobs = jobs;
        this.callers = callers;
    }

    @RequiresKnownJob
    @ServerRequestFilter
    public Uni<Void> check(UriInfo uri) {
        JobId id = JobParameters.id(uri.getPathParameters().getFirst("job_id"));
        return jobs.find(id)
                .map(found -> OwnJobs.own(id, found, callers.scope()))
                .replaceWithVoid();
    }
}
