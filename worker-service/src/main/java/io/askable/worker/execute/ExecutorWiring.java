package io.askable.worker.execute;

import io.askable.jobs.JobQueue;
import io.quarkus.arc.All;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the one executor with all handlers there are, and the thread that keeps their leases. */
@Singleton
final class ExecutorWiring {

    private final ScheduledExecutorService keeperThread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lease-keeper").daemon().factory());

    @Produces
    @Singleton
    LeaseRenewer keeper(
            JobQueue queue,
            @ConfigProperty(name = "askable.queue.lease") Duration lease,
            @ConfigProperty(name = "askable.queue.heartbeat") Duration heartbeat,
            ExecuteSettings settings,
            RunMeters meters) {
        LeaseTerms terms = new LeaseTerms(lease, heartbeat);
        LeaseRenewer keeper = new LeaseRenewer(queue, terms, settings.runTimeout(), meters, System::nanoTime);
        keeperThread.scheduleWithFixedDelay(keeper::beat, 1, 1, TimeUnit.SECONDS);
        return keeper;
    }

    @PreDestroy
    void stopKeeping() {
        keeperThread.shutdownNow();
    }

    @Produces
    @Singleton
    Executor executor(
            ExecuteSettings settings,
            @All List<JobHandler> handlers,
            JobQueue queue,
            LeaseRenewer keeper,
            RunPublisher publisher,
            Spans spans,
            RunMeters meters,
            InstantSource clock) {
        return new Executor(
                settings.slots(),
                handlers.stream().collect(Collectors.toMap(JobHandler::type, Function.identity())),
                queue,
                keeper,
                new RunEnd(queue, publisher, spans, meters),
                spans,
                meters,
                clock,
                System::nanoTime);
    }
}
