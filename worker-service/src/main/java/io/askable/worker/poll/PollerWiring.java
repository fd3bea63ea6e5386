package io.askable.worker.poll;

import io.askable.jobs.Instance;
import io.askable.jobs.JobQueue;
import io.askable.language.ModelHealth;
import io.askable.worker.execute.Executor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Makes the one poller. */
final class PollerWiring {

    @Produces
    @Singleton
    Poller poller(
            JobQueue queue,
            Instance self,
            Executor executor,
            ModelHealth model,
            PollSettings settings,
            PollMeters meters,
            InstantSource clock) {
        PollBackoff pace = new PollBackoff(settings.interval(), RandomGenerator.getDefault());
        return new Poller(queue, self.asWorker(), executor, model::isPaused, pace, meters, System::nanoTime, clock);
    }
}
