package io.askable.api.jobs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.askable.api.requests.OneForMany;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Jobs as they stood within the last watch period: one read of the queue serves everybody who watches. */
@ApplicationScoped
class LatestJobs {
    private static final int MAX_WATCHED = 10_000;

    private final JobQueue queue;
    private final Cache<JobId, Uni<Optional<Job>>> reads;

    LatestJobs(JobQueue queue, JobsConfig config) {
        this.queue = queue;
        reads = Caffeine.newBuilder()
                .maximumSize(MAX_WATCHED)
                .expireAfterWrite(config.watchPeriod())
                .build();
    }

    /** A failed read is shared like a good one, so that a database in trouble is not asked more often. */
    Uni<Optional<Job>> find(JobId id) {
        return reads.get(id, key -> OneForMany.of(queue.find(key)));
    }
}
