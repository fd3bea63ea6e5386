package io.askable.worker.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.Checkpoint;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.Outcome;
import io.askable.testkit.jobs.RequestBuilder;
import io.askable.worker.execute.Bench;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A slot of a host's lane is good for one second: whoever looks only every few seconds would never use it. */
class SnoozedJobTest {

    private static final Duration SLEEP = Duration.ofSeconds(2);

    private final Bench bench = Bench.with(run -> new Outcome.Snooze(
            Optional.of(Checkpoint.waitingForSlot(
                    "lane", this.bench().clock().instant().plus(SLEEP))),
            ErrorCode.RATE_LIMITED,
            "the lane is busy"));
    private final Poller poller = new Poller(
            bench.database().asQueue(),
            Bench.SELF.asWorker(),
            bench.executor(),
            () -> false,
            new PollBackoff(Duration.ofHours(1), RandomGenerator.of("L64X128MixRandom")),
            new PollMeters(new SimpleMeterRegistry()),
            bench::nanoTime,
            bench.clock());

    private Bench bench() {
        return bench;
    }

    @Test
    void isLookedForAtItsTime() {
        bench.jobs().enqueue(RequestBuilder.aRequest().build()).await().indefinitely();
        poller.look();
        Awaitility.await().until(() -> bench.executor().free() == 4);

        assertThat(poller.look()).isEqualTo(SLEEP);
    }
}
