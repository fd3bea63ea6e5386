package io.askable.mongodb.jobs;

import static io.askable.testkit.jobs.JobAssert.assertThat;
import static io.askable.testkit.jobs.RequestBuilder.aRequest;
import static io.askable.testkit.mongodb.TestDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Runs;
import io.askable.jobs.Checkpoint;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.Instance;
import io.askable.jobs.Job;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Outcome;
import io.askable.mongodb.content.MongoContent;
import io.askable.mongodb.content.MongoContentUnderTest;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.DatabaseClock;
import io.askable.mongodb.support.InstanceSchema;
import io.askable.sites.Owner;
import io.askable.testkit.mongodb.TestDatabase;
import io.askable.url.BlogUrl;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A host whose clock is wrong by an hour does no harm. No host's wall clock is read; what a host measures is the time since it
 * last looked at the database's, so there the hour comes, between two looks: forwards, or back as when it stood still.
 */
class WrongClockIT {

    private static final Duration LEASE_AND_GRACE = Duration.ofSeconds(22);

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private final AtomicLong wrongNanos = new AtomicLong();
    private MongoQueueUnderTest healthy;
    private MongoQueueUnderTest wrong;

    @BeforeEach
    void start() {
        healthy = MongoQueueUnderTest.on(MONGO);
        DatabaseClock wrongClock = new DatabaseClock(
                new Database(MONGO.client(), MONGO.name()).documents(InstanceSchema.INSTANCES),
                new Instance("wrong", "worker-service", "box"),
                () -> System.nanoTime() + wrongNanos.get());
        await(wrongClock.sample());
        wrong = MongoQueueUnderTest.on(MONGO, documents -> documents, wrongClock, Map.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void rescuesNobodyWhoIsAliveAndTheLostAgainOnceTheJumpIsALeaseAgo(int hours) {
        Job run = running(healthy);
        goWrong(hours);

        assertThat(await(wrong.care().rescue())).isZero();
        outliveTheJump();
        assertThat(await(wrong.care().rescue())).as("still alive").isZero();
        assertThat(stored(run)).is(JobStatus.PROCESSING);

        MONGO.age(LEASE_AND_GRACE);
        assertThat(await(wrong.care().rescue())).as("lost by now").isEqualTo(1);
        assertThat(stored(run)).is(JobStatus.QUEUED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void rescuesNobodyForOneLeaseAfterTheJump(int hours) {
        Job run = running(healthy);
        MONGO.age(LEASE_AND_GRACE);
        goWrong(hours);

        lookAtTheDatabasesClock();

        assertThat(await(wrong.care().rescue())).isZero();
        assertThat(stored(run)).is(JobStatus.PROCESSING);
    }

    @Test
    void leavesRescueToTheOthersMeanwhile() {
        Job run = running(healthy);
        MONGO.age(LEASE_AND_GRACE);
        goWrong(1);
        assertThat(await(wrong.care().rescue())).isZero();

        assertThat(await(healthy.care().rescue())).isEqualTo(1);
        assertThat(stored(run)).is(JobStatus.QUEUED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void holdsWhatItClaimsForOneLeaseAndNoLonger(int hours) {
        await(healthy.queue().enqueue(aRequest().build()));
        MONGO.age(Duration.ofHours(2));
        goWrong(hours);
        Job run = claimed(wrong);

        assertThat(await(healthy.care().rescue())).isZero();
        assertThat(stored(run)).is(JobStatus.PROCESSING);
        MONGO.age(LEASE_AND_GRACE);
        assertThat(await(healthy.care().rescue())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void renewsALeaseForOneLeaseAndNoLonger(int hours) {
        Job run = running(wrong);
        MONGO.age(Duration.ofSeconds(15));
        goWrong(hours);
        assertThat(await(wrong.queue().keep(Set.of(LeaseFilters.token(run)))).held())
                .hasSize(1);

        MONGO.age(Duration.ofSeconds(15));
        assertThat(await(healthy.care().rescue())).isZero();
        MONGO.age(LEASE_AND_GRACE);
        assertThat(await(healthy.care().rescue())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void claimsNothingEarlyOrLateOnceItLooked(int hours) {
        Job run = running(healthy);
        await(healthy.queue().finish(run, asleepFor(Duration.ofMinutes(30))));
        goWrong(hours);
        lookAtTheDatabasesClock();

        assertThat(await(wrong.queue().claim(1, TwoInstances.US))).isEmpty();
        MONGO.age(Duration.ofMinutes(31));
        assertThat(claimed(wrong).id()).isEqualTo(run.id());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void sendsNoJobToSleepForTooLongOrTooShortOnceItLooked(int hours) {
        Job run = running(wrong);
        goWrong(hours);
        lookAtTheDatabasesClock();
        await(wrong.queue().handBack(run, 60));

        assertThat(await(healthy.queue().claim(1, TwoInstances.THEM))).isEmpty();
        MONGO.age(Duration.ofSeconds(61));
        assertThat(claimed(healthy).id()).isEqualTo(run.id());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void prunesNothingEarlyOrLate(int hours) {
        Job run = running(healthy);
        await(healthy.queue().finish(run, TwoInstances.done(run)));
        MONGO.age(Duration.ofDays(30).minusMinutes(30));
        goWrong(hours);

        assertThat(await(wrong.care().prune(10))).isZero();
        goWrong(hours);
        MONGO.age(Duration.ofMinutes(31));
        assertThat(await(wrong.care().prune(10))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void sweepsNoRunEarlyOrLate(int hours) {
        MongoContent content = new MongoContent(MONGO);
        MongoContentUnderTest posts = () -> content;
        posts.written(Owner.OPEN, BlogUrl.of("https://blog.example/leases"));
        Runs runs = content.runs(wrong.clock());
        MONGO.age(Duration.ofMinutes(30));
        goWrong(hours);

        assertThat(await(runs.sweep(10))).isZero();
        goWrong(hours);
        MONGO.age(Duration.ofMinutes(31));
        assertThat(await(runs.sweep(10))).isEqualTo(1);
    }

    private void goWrong(int hours) {
        wrongNanos.addAndGet(Duration.ofHours(hours).toNanos());
    }

    /** As every 5 s. */
    private void lookAtTheDatabasesClock() {
        await(wrong.clock().sample());
    }

    /** A lease's time, in steps below the jump's measure, as a clock that runs would. */
    private void outliveTheJump() {
        lookAtTheDatabasesClock();
        for (int i = 0; i < 45; i++) {
            wrongNanos.addAndGet(Duration.ofMillis(500).toNanos());
            lookAtTheDatabasesClock();
        }
    }

    private Outcome asleepFor(Duration span) {
        Checkpoint slot =
                Checkpoint.waitingForSlot("lane", healthy.clock().instant().plus(span));
        return new Outcome.Snooze(Optional.of(slot), ErrorCode.RATE_LIMITED, "Later");
    }

    private static Job running(MongoQueueUnderTest instance) {
        await(instance.queue().enqueue(aRequest().build()));
        return claimed(instance);
    }

    private static Job claimed(MongoQueueUnderTest instance) {
        return await(instance.queue().claim(1, TwoInstances.US)).getFirst();
    }

    private Job stored(Job job) {
        return await(healthy.queue().find(job.id())).orElseThrow();
    }
}
