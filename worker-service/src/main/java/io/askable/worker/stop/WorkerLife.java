package io.askable.worker.stop;

import io.askable.jobs.QueueCare;
import io.askable.worker.execute.ExecuteSettings;
import io.askable.worker.execute.Executor;
import io.askable.worker.health.AcceptingWork;
import io.askable.worker.poll.Poller;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Begins to work last of all at start-up, and stops first of all at shutdown, while the database can still be written:
 * readiness false, no claim more, running jobs finish or go back, and only then the rest of the process closes.
 */
@Singleton
final class WorkerLife {

    private static final Logger LOG = Logger.getLogger(WorkerLife.class);

    /** For a claim that is under way when the stop comes: one call of the database. */
    private static final Duration LAST_CLAIM = Duration.ofSeconds(4);

    private static final int LAST = Integer.MAX_VALUE;
    private static final int FIRST = 1;

    private final Poller poller;
    private final Executor executor;
    private final AcceptingWork acceptingWork;
    private final QueueCare care;
    private final ExecuteSettings settings;
    private @Nullable Cancellable bell;

    WorkerLife(
            Poller poller,
            Executor executor,
            @Readiness AcceptingWork acceptingWork,
            QueueCare care,
            ExecuteSettings settings) {
        this.poller = poller;
        this.executor = executor;
        this.acceptingWork = acceptingWork;
        this.care = care;
        this.settings = settings;
    }

    void begin(@Observes @Priority(LAST) StartupEvent event) {
        bell = care.watchDue().subscribe().with(due -> poller.ring());
        poller.start();
        acceptingWork.begin();
        LOG.infof("Working on up to %d jobs at once", executor.free());
    }

    void end(@Observes @Priority(FIRST) ShutdownEvent event) {
        acceptingWork.end();
        try (SecondSignal second = SecondSignal.calls(executor::hurry)) {
            poller.stop(LAST_CLAIM);
            executor.drain(settings.shutdown());
        }
        if (bell != null) {
            bell.cancel();
        }
        LOG.info("Drained");
    }
}
