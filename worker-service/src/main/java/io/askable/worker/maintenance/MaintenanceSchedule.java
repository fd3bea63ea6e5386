package io.askable.worker.maintenance;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/**
 * Calls each duty at its interval, from a random moment on so that workers started together do not act together. A duty that
 * fails is logged once and tried again at its next beat; no duty runs twice at a time here.
 */
@Singleton
final class MaintenanceSchedule {

    private static final Logger LOG = Logger.getLogger(MaintenanceSchedule.class);

    private final Scheduler scheduler;
    private final MaintenanceSettings settings;
    private final QueueDuties duties;
    private final QueueGauges gauges;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    MaintenanceSchedule(Scheduler scheduler, MaintenanceSettings settings, QueueDuties duties, QueueGauges gauges) {
        this.scheduler = scheduler;
        this.settings = settings;
        this.duties = duties;
        this.gauges = gauges;
    }

    void begin(@Observes StartupEvent event) {
        every(settings.rescue(), "rescue", duties::rescue);
        every(settings.publishAgain(), "publish-again", duties::publishAgain);
        every(settings.sweep(), "sweep", duties::sweep);
        every(settings.stats(), "stats", gauges::sample);
    }

    private void every(Duration interval, String name, Supplier<Uni<Void>> duty) {
        scheduler
                .newJob(name)
                .setInterval(interval.toString())
                .setDelayed(Duration.ofMillis(random.nextLong(1 + interval.toMillis()))
                        .toString())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setAsyncTask(execution -> guarded(name, duty))
                .schedule();
    }

    private Uni<Void> guarded(String name, Supplier<Uni<Void>> duty) {
        return Uni.createFrom()
                .deferred(duty::get)
                .invoke(() -> failing.remove(name))
                .onFailure()
                .invoke(failure -> note(name, failure))
                .onFailure()
                .recoverWithNull();
    }

    private void note(String name, Throwable failure) {
        if (failing.add(name)) {
            LOG.warnf("The duty %s failed and will be tried again: %s", name, failure.toString());
        }
    }
}
