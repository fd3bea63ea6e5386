package io.askable.worker.execute;

import io.askable.content.Publication;
import io.askable.content.Runs;
import io.askable.jobs.Job;
import io.askable.jobs.JobQueue;
import io.askable.jobs.RunId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Shows committed runs to readers. May be repeated; a newer run that is shown already stays. */
@Singleton
public final class RunPublisher {

    private static final Logger LOG = Logger.getLogger(RunPublisher.class);

    private final Runs runs;
    private final JobQueue queue;
    private final Counter missing;

    public RunPublisher(Runs runs, JobQueue queue, MeterRegistry registry) {
        this.runs = runs;
        this.queue = queue;
        this.missing = Counter.builder("askable.worker.publishes.missing")
                .description("Finished runs that cannot be shown, because nothing is stored of them or of their posts")
                .register(registry);
    }

    /**
     * Only for a job that is finished with this run. Looked for once: what is missing does not come back. A failure leaves the
     * run pending, for queue care to repeat.
     */
    public Uni<Publication> publish(Job job, RunId run) {
        return runs.publish(run)
                .call(() -> queue.markPublished(job.id(), run))
                .invoke(became -> note(job, run, became));
    }

    private void note(Job job, RunId run, Publication became) {
        if (became == Publication.MISSING) {
            missing.increment();
            LOG.warnf(
                    "Job %s attempt %d fence %d is finished, but nothing is stored of its run %s or of its post: readers see what they saw"
                            + " before. Unless its post was removed meanwhile, the database lost writes; request the post again",
                    job.id(), job.attempt(), job.fence(), run);
        }
    }
}
