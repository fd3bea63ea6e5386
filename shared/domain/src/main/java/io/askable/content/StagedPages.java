package io.askable.content;

import io.askable.jobs.JobId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Pages between crawl and publish, one a job; unseen by readers, gone after a day. */
public interface StagedPages {

    /** Keeps the page under the job's id, in place of an earlier one. */
    Uni<Void> stage(JobId job, CrawledPage page);

    Uni<Optional<CrawledPage>> find(JobId job);

    /** Deletes pages older than a day, at most {@code limit}. */
    Uni<Integer> sweep(int limit);
}
