package io.askable.worker.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.JobId;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Outcome;
import io.askable.testkit.jobs.JobBuilder;
import io.askable.testkit.jobs.RequestBuilder;
import io.askable.worker.execute.Bench;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollerTest {

    private static final Duration INTERVAL = Duration.ofHours(1);

    private final CountDownLatch release = new CountDownLatch(1);
    private final Bench bench = Bench.with(run -> {
        release.await();
        return new Outcome.Done(JobBuilder.resultOf(run.job()));
    });
    private final AtomicBoolean paused = new AtomicBoolean();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Poller poller = new Poller(
            bench.database().asQueue(),
            Bench.SELF.asWorker(),
            bench.executor(),
            paused::get,
            new PollBackoff(INTERVAL, RandomGenerator.of("L64X128MixRandom")),
            new PollMeters(registry),
            bench::nanoTime,
            bench.clock());

    @AfterEach
    void stop() {
        release.countDown();
        poller.stop(Duration.ofSeconds(10));
    }

    private JobId enqueue() {
        return bench.jobs()
                .enqueue(RequestBuilder.aRequest().build())
                .await()
                .indefinitely()
                .job()
                .id();
    }

    private long processing() {
        return bench.jobs().stats().await().indefinitely().counts().get(JobStatus.PROCESSING);
    }

    @Test
    void claimsNoMoreThanItHasSlots() {
        for (int i = 0; i < 6; i++) {
            enqueue();
        }
        poller.look();
        assertThat(processing()).isEqualTo(4);
        assertThat(count("askable.worker.claims.won")).isEqualTo(4);
    }

    @Test
    void asksOnceAndSleepsWhenNothingIsDue() {
        assertThat(poller.look())
                .isBetween(
                        INTERVAL.multipliedBy(8).dividedBy(10),
                        INTERVAL.multipliedBy(12).dividedBy(10));
        assertThat(bench.database().answered()).containsExactly("claim");
        assertThat(count("askable.worker.claims.empty")).isEqualTo(1);
    }

    @Test
    void asksNothingWhileEverySlotIsTaken() {
        for (int i = 0; i < 4; i++) {
            enqueue();
        }
        poller.look();
        int asked = bench.database().answered().size();
        poller.look();
        assertThat(bench.database().answered()).hasSize(asked);
    }

    @Test
    void claimsNothingWhileTheModelIsPaused() {
        enqueue();
        paused.set(true);
        poller.look();
        assertThat(processing()).isZero();
        assertThat(count("askable.worker.claims.paused")).isEqualTo(1);
        paused.set(false);
        poller.look();
        assertThat(processing()).isEqualTo(1);
    }

    @Test
    void backsOffFromOneToThirtySecondsWhileTheDatabaseIsAway() {
        bench.database().goDown();
        for (int expected : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            assertThat(poller.look().toMillis()).isBetween(expected * 800L, expected * 1200L);
        }
        bench.database().comeBack();
        enqueue();
        assertThat(poller.look()).isGreaterThan(Duration.ofMinutes(1));
        assertThat(processing()).isEqualTo(1);
    }

    @Test
    void claimsAtOnceWhenRungAndWhenAJobEnds() throws InterruptedException {
        poller.start();
        JobId first = enqueue();
        poller.ring();
        release.countDown();
        JobId last = first;
        for (int i = 0; i < 20; i++) {
            last = enqueue();
        }
        poller.ring();
        bench.awaitStatus(first, JobStatus.COMPLETED);
        bench.awaitStatus(last, JobStatus.COMPLETED);
    }

    @Test
    void claimsNothingOnceStopped() {
        poller.start();
        poller.stop(Duration.ofSeconds(10));
        enqueue();
        poller.ring();
        poller.look();
        assertThat(processing()).isZero();
    }

    private double count(String meter) {
        return registry.get(meter).counter().count();
    }
}
