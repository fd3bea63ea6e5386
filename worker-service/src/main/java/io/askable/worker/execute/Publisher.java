package io.askable.worker.execute;

import io.askable.content.Runs;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.RunId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Shows committed runs to readers. May be repeated; a newer run that is shown already stays. */
@Singleton
public final class Publisher {

    private final Runs runs;
    private final JobQueue queue;

    public Publisher(Runs runs, JobQueue queue) {
        this.runs = runs;
        this.queue = queue;
    }

    /** Only for a job that is finished with this run. A failure leaves it pending, for queue care to repeat. */
    public Uni<Void> publish(JobId job, RunId run) {
        return runs.publish(run).chain(() -> queue.markPublished(job));
    }
}
