package io.askable.mongodb;

import static io.askable.testkit.jobs.JobAssert.assertThat;
import static io.askable.testkit.jobs.RequestBuilder.aRequest;
import static io.askable.testkit.mongodb.TestDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.Instance;
import io.askable.jobs.Job;
import io.askable.jobs.JobStatus;
import io.askable.testkit.mongodb.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host whose clock is wrong by an hour, or stood still for one, does no harm. */
class WrongClockIT {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private MongoQueueUnderTest healthy;
    private final AtomicLong wrongNanos = new AtomicLong();
    private DatabaseClock wrongClock;
    private Rescue rescueByTheWrong;

    @BeforeEach
    void start() {
        healthy = MongoQueueUnderTest.on(MONGO);
        Database database = new Database(MONGO.client(), MONGO.name());
        wrongClock = new DatabaseClock(
                database.documents(InstanceSchema.INSTANCES),
                new Instance("wrong", "worker-service", "box"),
                () -> System.nanoTime() + wrongNanos.get());
        await(wrongClock.sample());
        QueueConfig config = MongoQueueUnderTest.config(Map.of());
        rescueByTheWrong = new Rescue(
                database.documents(JobSchema.PROCESSING_JOBS),
                new JobWrites(Retention.of(config)),
                wrongClock,
                config.lease());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void rescuesNobodyWhoIsAlive(int hours) {
        Job run = running();
        wrongNanos.addAndGet(Duration.ofHours(hours).toNanos());

        assertThat(await(rescueByTheWrong.run())).isZero();

        assertThat(await(healthy.queue().find(run.id())).orElseThrow()).is(JobStatus.PROCESSING);
    }

    @Test
    void afterAJumpNobodyIsRescuedForOneLease() {
        Job run = running();
        MONGO.age(Duration.ofSeconds(22));
        wrongNanos.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(await(rescueByTheWrong.run())).isZero();
        assertThat(await(healthy.queue().find(run.id())).orElseThrow()).is(JobStatus.PROCESSING);

        wrongNanos.addAndGet(Duration.ofSeconds(20).toNanos());
        await(wrongClock.sample());
        assertThat(wrongClock.hasJumpedWithin(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void theOthersRescueMeanwhile() {
        Job run = running();
        MONGO.age(Duration.ofSeconds(22));
        wrongNanos.addAndGet(Duration.ofHours(1).toNanos());
        await(rescueByTheWrong.run());

        assertThat(await(healthy.care().rescue())).isEqualTo(1);
        assertThat(await(healthy.queue().find(run.id())).orElseThrow()).is(JobStatus.QUEUED);
    }

    @Test
    void rescuesAgainOnceTheJumpIsALeaseAgo() {
        running();
        MONGO.age(Duration.ofSeconds(22));
        wrongNanos.addAndGet(Duration.ofHours(1).toNanos());
        await(rescueByTheWrong.run());

        // In steps below the jump's measure, as a clock that runs would.
        for (int i = 0; i < 25; i++) {
            wrongNanos.addAndGet(Duration.ofMillis(900).toNanos());
            await(wrongClock.sample());
        }

        assertThat(await(rescueByTheWrong.run())).isEqualTo(1);
    }

    private Job running() {
        await(healthy.queue().enqueue(aRequest().build()));
        return await(healthy.queue().claim(1, TwoInstances.US)).getFirst();
    }
}
