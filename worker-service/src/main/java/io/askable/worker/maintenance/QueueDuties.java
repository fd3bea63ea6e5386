package io.askable.worker.maintenance;

import io.askable.content.Publication;
import io.askable.content.Runs;
import io.askable.content.StagedPages;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobState;
import io.askable.jobs.QueueMaintenance;
import io.askable.worker.execute.RunPublisher;
import io.askable.worker.poll.Poller;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** What must be done from time to time, one round a call. A failure passes: the next round is the repetition. */
@Singleton
class QueueDuties {

    /** Bounds one round, so that no round of a long neglected database takes long. */
    static final int MOST_A_ROUND = 1_000;

    private static final Logger LOG = Logger.getLogger(QueueDuties.class);

    private final QueueMaintenance care;
    private final Runs runs;
    private final StagedPages pages;
    private final RunPublisher publisher;
    private final Runnable doorbell;
    private final Counter rescued;
    private final Counter republished;
    private final Set<JobId> unshowable = ConcurrentHashMap.newKeySet();

    @Inject
    QueueDuties(
            QueueMaintenance care,
            Runs runs,
            StagedPages pages,
            RunPublisher publisher,
            Poller poller,
            MeterRegistry registry) {
        this(care, runs, pages, publisher, poller::ring, registry);
    }

    QueueDuties(
            QueueMaintenance care,
            Runs runs,
            StagedPages pages,
            RunPublisher publisher,
            Runnable doorbell,
            MeterRegistry registry) {
        this.care = care;
        this.runs = runs;
        this.pages = pages;
        this.publisher = publisher;
        this.doorbell = doorbell;
        this.rescued = Counter.builder("askable.worker.rescues")
                .description("Jobs taken from workers that stopped answering")
                .register(registry);
        this.republished = Counter.builder("askable.worker.publishes.repeated")
                .description("Finished runs shown by queue care, because their worker could not")
                .register(registry);
    }

    Uni<Void> rescue() {
        return care.rescue().invoke(this::noteRescued).replaceWithVoid();
    }

    /** One after the other. One that fails is logged, once for as long as it does, and keeps none of the others waiting. */
    Uni<Void> publishAgain() {
        return care.listUnpublished()
                .invoke(this::forgetAllBut)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::publish)
                .onItem()
                .ignoreAsUni();
    }

    /** One after the other; a failure of one is told once all had their turn. */
    Uni<Void> sweep() {
        return Uni.join()
                .all(care.prune(MOST_A_ROUND), runs.sweep(MOST_A_ROUND), pages.sweep(MOST_A_ROUND))
                .usingConcurrencyOf(1)
                .andCollectFailures()
                .replaceWithVoid();
    }

    private Uni<Void> publish(Job job) {
        if (!(job.state() instanceof JobState.Completed completed)) {
            return Uni.createFrom().voidItem();
        }
        return publisher
                .publish(job, completed.result().runId())
                .invoke(this::countShown)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> noteUnshowable(job, failure))
                .onFailure()
                .recoverWithNull();
    }

    private void countShown(Publication became) {
        if (became == Publication.SHOWN) {
            republished.increment();
        }
    }

    private void noteUnshowable(Job job, Throwable failure) {
        if (unshowable.add(job.id())) {
            LOG.warnf(
                    "The finished run of job %s could not be shown and will be tried again: %s",
                    job.id(), failure.toString());
        }
    }

    private void forgetAllBut(List<Job> unpublished) {
        unshowable.retainAll(unpublished.stream().map(Job::id).collect(Collectors.toSet()));
    }

    private void noteRescued(int jobs) {
        if (jobs > 0) {
            LOG.infof("%d jobs were taken from workers that stopped answering", jobs);
            rescued.increment(jobs);
            doorbell.run();
        }
    }
}
