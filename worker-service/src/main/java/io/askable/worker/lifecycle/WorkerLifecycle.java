package io.askable.worker.lifecycle;

import io.askable.jobs.QueueMaintenance;
import io.askable.worker.execute.ExecuteSettings;
import io.askable.worker.execute.Executor;
import io.askable.worker.health.AcceptingWork;
import io.askable.worker.poll.Poller;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
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
 * Begins to work last of all at start-up, and drains before anything closes: readiness false, no claim more, running jobs
 * finish or go back, and only then the rest of the process stops.
 */
@Singleton
final class WorkerLifecycle {

    private static final Logger LOG = Logger.getLogger(WorkerLifecycle.class);

    /** For a claim that is under way when the stop comes: one call of the database. */
    private static final Duration LAST_CLAIM = Duration.ofSeconds(4);

    private static final int LAST = Integer.MAX_VALUE;
    private static final int FIRST = 1;

    private final Poller poller;
    private final Executor executor;
    private final AcceptingWork acceptingWork;
    private final QueueMaintenance care;
    private final ExecuteSettings settings;
    private @Nullable Cancellable bell;
    private @Nullable StopSignals signals;

    WorkerLifecycle(
            Poller poller,
            Executor executor,
            @Readiness AcceptingWork acceptingWork,
            QueueMaintenance care,
            ExecuteSettings settings) {
        this.poller = poller;
        this.executor = executor;
        this.acceptingWork = acceptingWork;
        this.care = care;
        this.settings = settings;
    }

    void begin(@Observes @Priority(LAST) StartupEvent event) {
        bell = care.watchDue().subscribe().with(due -> poller.ring());
        signals = StopSignals.listen(this::drainAndExit, executor::hurry);
        poller.start();
        acceptingWork.begin();
        LOG.infof("Working on up to %d jobs at once", executor.free());
    }

    private void drainAndExit(int status) {
        drain();
        Quarkus.asyncExit(status);
    }

    /**
     * However the process was asked to stop. Not {@code ShutdownEvent}: by then the door to the health checks is closed.
     */
    void end(@Observes @Priority(FIRST) ShutdownDelayInitiatedEvent event) {
        drain();
        if (bell != null) {
            bell.cancel();
        }
        if (signals != null) {
            signals.close();
        }
    }

    /** Doing it again does nothing. */
    private void drain() {
        acceptingWork.end();
        poller.stop(LAST_CLAIM);
        executor.drain(settings.shutdown());
        LOG.info("Drained");
    }
}
