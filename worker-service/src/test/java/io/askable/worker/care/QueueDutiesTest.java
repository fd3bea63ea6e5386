package io.askable.worker.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.Job;
import io.askable.jobs.JobState.Completed;
import io.askable.jobs.Outcome;
import io.askable.jobs.WorkerId;
import io.askable.testkit.ManualClock;
import io.askable.testkit.content.InMemoryPosts;
import io.askable.testkit.content.InMemoryStagedPages;
import io.askable.testkit.jobs.InMemoryJobQueue;
import io.askable.testkit.jobs.JobBuilder;
import io.askable.testkit.jobs.RequestBuilder;
import io.askable.worker.execute.Publisher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QueueDutiesTest {

    private static final WorkerId LOST = new WorkerId("lost");

    private final ManualClock clock = ManualClock.atNoon();
    private final InMemoryJobQueue queue = new InMemoryJobQueue(clock);
    private final InMemoryPosts posts = new InMemoryPosts(clock);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicInteger rings = new AtomicInteger();
    private final QueueDuties duties = new QueueDuties(
            queue,
            posts,
            new InMemoryStagedPages(clock),
            new Publisher(posts, queue),
            rings::incrementAndGet,
            registry);

    private Job claimed() {
        queue.enqueue(RequestBuilder.aRequest().build()).await().indefinitely();
        return queue.claim(1, LOST).await().indefinitely().getFirst();
    }

    @Test
    void ringsForWorkThatIsTakenFromALostWorker() {
        claimed();
        clock.advance(Duration.ofSeconds(22));
        duties.rescue().await().indefinitely();
        assertThat(rings).hasValue(1);
        assertThat(registry.get("askable.worker.rescues").counter().count()).isEqualTo(1);
    }

    @Test
    void staysSilentWhenNobodyIsLost() {
        claimed();
        duties.rescue().await().indefinitely();
        assertThat(rings).hasValue(0);
    }

    @Test
    void showsWhatACrashLeftUnshown() {
        Job job = claimed();
        queue.finish(job, new Outcome.Done(JobBuilder.resultOf(job))).await().indefinitely();
        assertThat(isPublishPending(job)).isTrue();
        duties.publishAgain().await().indefinitely();
        assertThat(isPublishPending(job)).isFalse();
        assertThat(registry.get("askable.worker.publishes.repeated").counter().count())
                .isEqualTo(1);
        assertThat(queue.listUnpublished().await().indefinitely()).isEmpty();
    }

    @Test
    void samplesTheQueueForMetrics() {
        QueueGauges gauges = new QueueGauges(queue, registry);
        assertThat(depth("processing")).isNaN();
        claimed();
        gauges.sample().await().indefinitely();
        assertThat(depth("processing")).isEqualTo(1);
        assertThat(depth("queued")).isZero();
    }

    private double depth(String status) {
        return registry.get("askable.queue.depth").tag("status", status).gauge().value();
    }

    private boolean isPublishPending(Job job) {
        return queue.find(job.id()).await().indefinitely().orElseThrow().state() instanceof Completed completed
                && completed.publishPending();
    }
}
