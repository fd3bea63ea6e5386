package io.askable.api.jobs;

import io.askable.api.requests.Draining;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobNotFound;
import io.askable.sites.Owner;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Follows a job until nothing more can happen to it. */
@ApplicationScoped
class JobWatch {
    /** Looks cost nothing but memory until the shared read is due, so that news is never a whole period late. */
    private static final int LOOKS_PER_READ = 4;

    private final LatestJobs jobs;
    private final Draining draining;
    private final Duration look;
    private final Duration heartbeat;

    JobWatch(LatestJobs jobs, Draining draining, JobsConfig config) {
        this.jobs = jobs;
        this.draining = draining;
        look = config.watchPeriod().dividedBy(LOOKS_PER_READ);
        heartbeat = config.watchHeartbeat();
    }

    /**
     * Cold; begins with the present state and ends with a final status, or when the process stops. A slow listener misses looks,
     * never the last state. Fails with {@link JobNotFound}.
     */
    Multi<JobNews> watch(JobId id, Optional<Owner> scope) {
        Multi<JobNews> silence = Multi.createFrom()
                .ticks()
                .startingAfter(heartbeat)
                .every(heartbeat)
                .onOverflow()
                .drop()
                .map(tick -> new JobNews.Silence());
        return Multi.createBy()
                .merging()
                .streams(changes(id, scope), silence)
                .select()
                .first(news -> !(news instanceof JobNews.End));
    }

    private Multi<JobNews> changes(JobId id, Optional<Owner> scope) {
        return looks(id, scope)
                .onItem()
                .scan(Look::none, Look::next)
                .onItem()
                .transformToIterable(Look::news)
                .onCompletion()
                .continueWith(new JobNews.End());
    }

    private Multi<Job> looks(JobId id, Optional<Owner> scope) {
        return Multi.createFrom()
                .ticks()
                .every(look)
                .onOverflow()
                .drop()
                .select()
                .first(tick -> !draining.hasBegun())
                .onItem()
                .transformToUniAndConcatenate(tick -> jobs.find(id))
                .map(found -> OwnJobs.own(id, found, scope));
    }

    /** What was seen last, with what it told. */
    private record Look(Optional<Job> job, List<JobNews> news) {
        static Look none() {
            return new Look(Optional.empty(), List.of());
        }

        Look next(Job now) {
            return new Look(Optional.of(now), JobNews.between(job, now));
        }
    }
}
