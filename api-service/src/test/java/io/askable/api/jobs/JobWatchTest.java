package io.askable.api.jobs;

import static io.askable.testkit.jobs.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.askable.api.requests.Draining;
import io.askable.jobs.Job;
import io.askable.jobs.JobNotFound;
import io.askable.jobs.JobQueue;
import io.askable.jobs.Stage;
import io.askable.sites.Owner;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobWatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicReference<Optional<Job>> stored = new AtomicReference<>(Optional.empty());
    private final AtomicInteger reads = new AtomicInteger();
    private final Draining draining = new Draining();

    @Test
    void tellsThePresentStateThenChangesAndEndsWithTheFinalOne() {
        Job running = aJob().at(Stage.FETCH).build();
        stored.set(Optional.of(running));
        AssertSubscriber<JobNews> listener = watch(running, TestJobs.FAST);
        heard(listener, 2);

        Job done = aJob().at(Stage.STORE).published().build();
        stored.set(Optional.of(done));

        listener.awaitCompletion(PATIENCE);
        assertThat(listener.getItems().getFirst()).isEqualTo(new JobNews.Status(running));
        assertThat(listener.getItems().get(1)).isEqualTo(new JobNews.Progress(running));
        assertThat(listener.getItems().getLast()).isEqualTo(new JobNews.Status(done));
    }

    @Test
    void allListenersShareOneReadAPeriod() {
        Job waiting = aJob().build();
        stored.set(Optional.of(waiting));
        TestJobs slow = new TestJobs(Duration.ofMinutes(1), Duration.ofMillis(20), 1);
        LatestJobs latest = new LatestJobs(queue(), slow);

        List<AssertSubscriber<JobNews>> listeners = IntStream.range(0, 50)
                .mapToObj(i -> new JobWatch(latest, draining, slow)
                        .watch(waiting.id(), Optional.of(Owner.OPEN))
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE)))
                .toList();

        listeners.forEach(listener -> heard(listener, 3));
        assertThat(reads).hasValue(1);
        listeners.forEach(AssertSubscriber::cancel);
    }

    @Test
    void silenceIsFilledSoThatNobodyHangsUp() {
        Job waiting = aJob().build();
        stored.set(Optional.of(waiting));

        AssertSubscriber<JobNews> listener = watch(waiting, TestJobs.FAST);

        heard(listener, 3);
        assertThat(listener.getItems()).startsWith(new JobNews.Status(waiting), new JobNews.Silence());
        listener.cancel();
    }

    @Test
    void endsWhenTheProcessDoes() {
        Job waiting = aJob().build();
        stored.set(Optional.of(waiting));
        AssertSubscriber<JobNews> listener = watch(waiting, TestJobs.FAST);
        heard(listener, 1);

        draining.begin(new ShutdownEvent());

        listener.awaitCompletion(PATIENCE);
    }

    @Test
    void anothersJobIsNotThere() {
        Job waiting = aJob().build();
        stored.set(Optional.of(waiting));

        new JobWatch(new LatestJobs(queue(), TestJobs.FAST), draining, TestJobs.FAST)
                .watch(waiting.id(), Optional.of(new Owner("somebody")))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(1))
                .awaitFailure(PATIENCE)
                .assertFailedWith(JobNotFound.class);
    }

    private static void heard(AssertSubscriber<JobNews> listener, int atLeast) {
        await().atMost(PATIENCE).until(() -> listener.getItems().size() >= atLeast);
    }

    private AssertSubscriber<JobNews> watch(Job job, TestJobs config) {
        return new JobWatch(new LatestJobs(queue(), config), draining, config)
                .watch(job.id(), Optional.of(Owner.OPEN))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    /** A queue that can only be asked for one job. */
    private JobQueue queue() {
        return (JobQueue) Proxy.newProxyInstance(
                JobQueue.class.getClassLoader(),
                new Class<?>[] {JobQueue.class},
                (proxy, method, arguments) -> Uni.createFrom().item(() -> {
                    assertThat(method.getName()).isEqualTo("find");
                    reads.incrementAndGet();
                    return stored.get();
                }));
    }
}
