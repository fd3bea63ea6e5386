package io.askable.jobs;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What somebody must do from time to time so that the queue stays whole. Each duty may run on every instance at once. */
public interface QueueMaintenance {

    /**
     * Takes jobs from workers that stopped answering: queued again at once, failed when their attempts are spent, cancelled
     * when that was asked. Suspended for one lease after the database's clock jumped.
     *
     * @return how many were taken
     */
    Uni<Integer> rescue();

    /** Finished jobs whose run readers do not see yet, oldest first, at most 100. */
    Uni<List<Job>> listUnpublished();

    /**
     * Deletes at most {@code limit} final jobs and idempotency keys past their retention; for servers that do not expire documents
     * themselves.
     */
    Uni<Integer> prune(int limit);

    Uni<QueueStats> stats();

    /**
     * Hot; one item whenever a job may have become due. A hint only: items may be missing or too many, and a slow listener loses
     * all but the latest. Never fails.
     */
    Multi<Boolean> watchDue();
}
