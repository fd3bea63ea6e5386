package io.askable.api.jobs;

import io.askable.jobs.ErrorCode;
import io.askable.jobs.Job;
import io.askable.jobs.JobFilter;
import io.askable.jobs.JobNotFound;
import io.askable.jobs.JobQueue;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Page;
import io.askable.jobs.Requeued;
import io.askable.sites.Owner;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Runs failed jobs again, page by page, so that neither memory nor the database is filled at once. */
@ApplicationScoped
class FailedJobs {
    private static final int PAGE = 200;
    private static final int AT_ONCE = 8;

    private final JobQueue queue;
    private final int limit;

    FailedJobs(JobQueue queue, JobsConfig config) {
        this.queue = queue;
        limit = config.retryFailedLimit();
    }

    /** Requeues up to the configured number of failed jobs, newest first; a dry run only counts them. */
    Uni<RetryFailedView> retry(Optional<Owner> scope, Optional<ErrorCode> code, boolean dryRun) {
        return listFailed(scope, code)
                .select()
                .first(limit)
                .onItem()
                .transformToUni(job -> dryRun ? Uni.createFrom().item(Requeued.REQUEUED) : requeue(job))
                .merge(AT_ONCE)
                .collect()
                .in(RetryFailedView.Count::new, RetryFailedView.Count::add)
                .map(RetryFailedView.Count::view);
    }

    private Multi<Job> listFailed(Optional<Owner> scope, Optional<ErrorCode> code) {
        JobFilter filter = new JobFilter(scope, Optional.of(JobStatus.FAILED), Optional.empty(), code);
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<Optional<String>>(Optional.empty()),
                        after -> queue.list(filter, after.get(), PAGE).invoke(page -> after.set(page.next())))
                .whilst(page -> page.next().isPresent())
                .onItem()
                .transformToIterable(Page::items);
    }

    /** A job that vanished meanwhile needs no second run. */
    private Uni<Requeued> requeue(Job job) {
        return queue.requeue(job.id()).onFailure(JobNotFound.class).recoverWithItem(Requeued.CHANGED);
    }
}
