package io.askable.mongodb.jobs;

import static io.askable.mongodb.jobs.TwoInstances.THEM;
import static io.askable.mongodb.jobs.TwoInstances.US;
import static io.askable.mongodb.jobs.TwoInstances.await;
import static io.askable.mongodb.jobs.TwoInstances.done;
import static io.askable.mongodb.jobs.TwoInstances.retry;
import static io.askable.testkit.jobs.JobAssert.assertThat;
import static io.askable.testkit.jobs.RequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.Cancellation;
import io.askable.jobs.Checkpoint;
import io.askable.jobs.Enqueued;
import io.askable.jobs.FinishResult;
import io.askable.jobs.Job;
import io.askable.jobs.JobResult;
import io.askable.jobs.JobState;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Outcome;
import io.askable.jobs.Progress;
import io.askable.jobs.Requeued;
import io.askable.jobs.Stage;
import io.askable.mongodb.jobs.ScriptedDocuments.Call;
import io.askable.testkit.mongodb.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances move one job at once: the one that looked first, and the one that gets there first. */
class QueueRaceIT {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private TwoInstances both;

    @BeforeEach
    void start() {
        both = new TwoInstances(MONGO);
    }

    @AfterEach
    void everythingIsWhole() {
        both.assertWhole();
    }

    @Test
    void oneOfTwoClaimersGetsTheJob() {
        Job job = both.enqueued();
        both.script().before(Call.FIND_AND_UPDATE, () -> both.theirs().claim(1, THEM));

        assertThat(await(both.ours().claim(1, US))).isEmpty();

        assertThat(both.stored(job).lease().orElseThrow().owner()).isEqualTo(THEM);
    }

    @Test
    void claimOfSeveralGetsWhatNobodyElseTookOrCancelled() {
        List<Job> jobs = Stream.generate(both::enqueued).limit(4).toList();
        both.script()
                .before(Call.UPDATE_EACH, () -> both.theirs().claim(1, THEM).chain(() -> both.theirs()
                        .cancel(jobs.get(2).id())));

        assertThat(await(both.ours().claim(4, US)))
                .extracting(Job::id)
                .containsExactly(jobs.get(1).id(), jobs.get(3).id());

        assertThat(both.stored(jobs.get(0)).lease().orElseThrow().owner()).isEqualTo(THEM);
        assertThat(both.stored(jobs.get(2))).is(JobStatus.CANCELLED).hasAttempt(0);
    }

    @Test
    void claimAfterCancelGetsNothing() {
        Job job = both.enqueued();
        both.script().before(Call.FIND_AND_UPDATE, () -> both.theirs().cancel(job.id()));

        assertThat(await(both.ours().claim(1, US))).isEmpty();
        assertThat(both.stored(job)).is(JobStatus.CANCELLED).hasAttempt(0);
    }

    @Test
    void cancelAfterClaimAsksTheWorker() {
        Job job = both.enqueued();
        both.script().before(Call.UPDATE, () -> both.theirs().claim(1, THEM));

        assertThat(await(both.ours().cancel(job.id()))).isEqualTo(Cancellation.REQUESTED);
        assertThat(both.stored(job)).is(JobStatus.PROCESSING);
    }

    @Test
    void cancelAfterFinishComesTooLate() {
        Job run = both.running();
        both.script().before(Call.UPDATE, () -> both.theirs().finish(run, done(run)));

        assertThat(await(both.ours().cancel(run.id()))).isEqualTo(Cancellation.ALREADY_FINISHED);
        assertThat(both.stored(run)).is(JobStatus.COMPLETED);
    }

    @Test
    void cancelAfterRetryCancelsWhatWaits() {
        Job run = both.running();
        both.script().before(Call.UPDATE, () -> both.theirs().finish(run, retry()));

        assertThat(await(both.ours().cancel(run.id()))).isEqualTo(Cancellation.CANCELLED);
        assertThat(both.stored(run)).is(JobStatus.CANCELLED);
    }

    @Test
    void retryAfterCancelRequestCancels() {
        Job run = both.running();
        both.script().before(Call.UPDATE, () -> both.theirs().cancel(run.id()));

        assertThat(await(both.ours().finish(run, retry()))).isEqualTo(FinishResult.CANCELLED);
        assertThat(both.stored(run)).is(JobStatus.CANCELLED).hasNoError();
    }

    @Test
    void doneAfterCancelRequestStands() {
        Job run = both.running();
        both.script().before(Call.UPDATE, () -> both.theirs().cancel(run.id()));

        assertThat(await(both.ours().finish(run, done(run)))).isEqualTo(FinishResult.APPLIED);
        assertThat(both.stored(run)).is(JobStatus.COMPLETED);
    }

    @Test
    void handBackAfterCancelRequestCancels() {
        Job run = both.running();
        both.script().before(Call.UPDATE, () -> both.theirs().cancel(run.id()));

        assertThat(await(both.ours().handBack(run, 0))).isEqualTo(FinishResult.CANCELLED);
        assertThat(both.stored(run)).is(JobStatus.CANCELLED);
    }

    @Test
    void finishAfterRescueIsRefused() {
        Job run = both.running();
        both.outliveLeases();
        both.script().before(Call.UPDATE, () -> both.theirCare().rescue());

        assertThat(await(both.ours().finish(run, done(run)))).isEqualTo(FinishResult.LEASE_LOST);
        assertThat(both.stored(run)).is(JobStatus.QUEUED);
    }

    @Test
    void rescueAfterFinishTakesNothing() {
        Job run = both.running();
        both.outliveLeases();
        both.script().before(Call.UPDATE, () -> both.theirs().finish(run, done(run)));

        assertThat(await(both.ourCare().rescue())).isZero();
        assertThat(both.stored(run)).is(JobStatus.COMPLETED);
    }

    @Test
    void rescueAfterKeepTakesNothing() {
        Job run = both.running();
        both.outliveLeases();
        both.script().before(Call.UPDATE, () -> both.theirs().keep(Set.of(LeaseFilters.token(run))));

        assertThat(await(both.ourCare().rescue())).isZero();
        assertThat(both.stored(run)).is(JobStatus.PROCESSING);
    }

    @Test
    void keepAfterRescueHoldsNothing() {
        Job run = both.running();
        both.outliveLeases();
        both.script().before(Call.UPDATE, () -> both.theirCare().rescue());

        assertThat(await(both.ours().keep(Set.of(LeaseFilters.token(run)))).held())
                .isEmpty();
        assertThat(both.stored(run)).is(JobStatus.QUEUED);
    }

    @Test
    void twoRescuersTakeAJobOnce() {
        Job run = both.running();
        both.outliveLeases();
        both.script().before(Call.UPDATE, () -> both.theirCare().rescue());

        assertThat(await(both.ourCare().rescue())).isZero();
        assertThat(both.stored(run)).is(JobStatus.QUEUED).hasAttempt(1);
        assertThat(both.stored(run).errors()).hasSize(1);
    }

    @Test
    void rescueAfterRescueAndClaimLeavesTheSuccessor() {
        Job run = both.running();
        both.outliveLeases();
        both.script().before(Call.UPDATE, () -> both.theirCare().rescue().chain(() -> both.theirs()
                .claim(1, THEM)));

        assertThat(await(both.ourCare().rescue())).isZero();
        assertThat(both.stored(run)).is(JobStatus.PROCESSING).hasFence(2);
    }

    @Test
    void rescueAfterCancelRequestLeavesItToTheNextRoundWhichCancels() {
        Job run = both.running();
        both.outliveLeases();
        both.script().before(Call.UPDATE, () -> both.theirs().cancel(run.id()));

        assertThat(await(both.ourCare().rescue())).isZero();
        assertThat(await(both.ourCare().rescue())).isEqualTo(1);

        assertThat(both.stored(run)).is(JobStatus.CANCELLED);
    }

    @Test
    void aPausedWorkerThatWakesUpWritesNothing() {
        Job paused = both.running();
        both.outliveLeases();
        await(both.theirCare().rescue());
        Job successor = await(both.theirs().claim(1, THEM)).getFirst();
        await(both.theirs().finish(successor, done(successor)));
        Job finished = both.stored(paused);

        Outcome stale = new Outcome.Done(new JobResult(paused.runId(), 9, "stale", 1, 1, Map.of()));
        assertThat(await(both.ours().finish(paused, stale))).isEqualTo(FinishResult.LEASE_LOST);
        assertThat(await(both.ours().progress(paused, Progress.begin(Stage.STORE, paused.updatedAt()))))
                .isFalse();
        assertThat(await(both.ours().checkpoint(paused, Checkpoint.crawled("stale"))))
                .isFalse();
        assertThat(await(both.ours().handBack(paused, 0))).isEqualTo(FinishResult.LEASE_LOST);
        assertThat(await(both.ours().keep(Set.of(LeaseFilters.token(paused)))).held())
                .isEmpty();

        assertThat(both.stored(paused)).isEqualTo(finished);
        assertThat(finished.state()).isInstanceOfSatisfying(JobState.Completed.class, completed -> assertThat(
                        completed.result().runId())
                .isEqualTo(successor.runId()));
    }

    @Test
    void requeueAfterEnqueueOfTheSamePostGivesWay() {
        Job first = both.enqueued(aRequest().forPost("https://a.example/1").build());
        await(both.theirs().cancel(first.id()));
        both.script().before(Call.UPDATE, () -> both.theirs()
                .enqueue(aRequest().forPost("https://a.example/1").build()));

        assertThat(await(both.ours().requeue(first.id()))).isEqualTo(Requeued.SUPERSEDED);
        assertThat(both.stored(first)).is(JobStatus.CANCELLED);
    }

    @Test
    void enqueueAfterRequeueOfTheSamePostAnswersTheRequeuedJob() {
        Job first = both.enqueued(aRequest().forPost("https://a.example/1").build());
        await(both.theirs().cancel(first.id()));
        both.script().before(Call.INSERT, () -> both.theirs().requeue(first.id()));

        Enqueued enqueued = await(
                both.ours().enqueue(aRequest().forPost("https://a.example/1").build()));

        assertThat(enqueued.job().id()).isEqualTo(first.id());
        assertThat(enqueued.deduplicated()).isTrue();
    }

    @Test
    void enqueueWhoseTwinEndsBetweenInsertAndLookIsANewJob() {
        both.enqueued(aRequest().forPost("https://a.example/1").build());
        Job twin = await(both.theirs().claim(1, THEM)).getFirst();
        both.script().before(Call.FIND, () -> both.theirs().finish(twin, done(twin)));

        Enqueued enqueued = await(
                both.ours().enqueue(aRequest().forPost("https://a.example/1").build()));

        assertThat(enqueued.deduplicated()).isFalse();
        assertThat(both.stored(enqueued.job())).is(JobStatus.QUEUED);
    }

    @Test
    void enqueueThatRaisesABandAfterTheClaimStillAnswersTheJob() {
        Job waiting = both.enqueued(
                aRequest().forPost("https://a.example/1").inBand(2).build());
        both.script().before(Call.FIND_AND_UPDATE, () -> both.theirs().claim(1, THEM));

        Enqueued enqueued = await(both.ours()
                .enqueue(aRequest().forPost("https://a.example/1").inBand(0).build()));

        assertThat(enqueued.job().id()).isEqualTo(waiting.id());
        assertThat(both.stored(waiting).priority()).isEqualTo(2);
    }

    @Test
    void twoOperatorsRequeueOnce() {
        Job run = both.running();
        await(both.ours().finish(run, done(run)));
        both.script().before(Call.UPDATE, () -> both.theirs().requeue(run.id()));

        assertThat(await(both.ours().requeue(run.id()))).isEqualTo(Requeued.CHANGED);
        assertThat(both.stored(run)).is(JobStatus.QUEUED);
    }

    @Test
    void pruneAfterRequeueDeletesNothing() {
        Job run = both.running();
        await(both.ours().finish(run, done(run)));
        MONGO.age(Duration.ofDays(31));
        both.script().before(Call.DELETE, () -> both.theirs().requeue(run.id()));

        assertThat(await(both.ourCare().prune(10))).isZero();
        assertThat(both.stored(run)).is(JobStatus.QUEUED);
    }

    @Test
    void publishNotedAfterARequeueTouchesNothing() {
        Job run = both.running();
        await(both.ours().finish(run, done(run)));
        both.script().before(Call.UPDATE, () -> both.theirs().requeue(run.id()));

        await(both.ours().markPublished(run.id(), run.runId()));

        assertThat(both.stored(run)).is(JobStatus.QUEUED);
    }
}
