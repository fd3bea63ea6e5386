package io.askable.api.jobs;

import io.askable.api.security.Callers;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobNotFound;
import io.askable.jobs.JobQueue;
import io.askable.sites.Owner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The caller's jobs; another owner's are not there. */
@ApplicationScoped
class OwnJobs {
    private final JobQueue queue;
    private final Callers callers;

    OwnJobs(JobQueue queue, Callers callers) {
        this.queue = queue;
        this.callers = callers;
    }

    /** Fails with {@link JobNotFound}. */
    Uni<Job> get(JobId id) {
        Optional<Owner> scope = callers.scope();
        return queue.find(id).map(found -> own(id, found, scope));
    }

    /** {@code scope}: whose jobs there are; absent: everybody's. */
    static Job own(JobId id, Optional<Job> found, Optional<Owner> scope) {
        return found.filter(job -> scope.map(job.owner()::equals).orElse(true)).orElseThrow(() -> new JobNotFound(id));
    }
}
