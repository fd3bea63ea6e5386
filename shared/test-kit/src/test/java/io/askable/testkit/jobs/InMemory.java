package io.askable.testkit.jobs;

import io.askable.events.JobEvent;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.QueueMaintenance;
import io.askable.testkit.ManualClock;
import io.askable.testkit.content.InMemoryPosts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The queue in memory, with its posts, in time that passes when told. */
final class InMemory implements QueueUnderTest {

    private final ManualClock clock = ManualClock.atNoon();
    private final InMemoryJobQueue queue = new InMemoryJobQueue(clock);
    private final InMemoryPosts content = new InMemoryPosts(clock);

    @Override
    public JobQueue queue() {
        return queue;
    }

    @Override
    public QueueMaintenance care() {
        return queue;
    }

    InMemoryPosts content() {
        return content;
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public void pass(Duration span) {
        clock.advance(span);
    }

    @Override
    public List<JobEvent> events(JobId id) {
        return queue.events(id);
    }
}
