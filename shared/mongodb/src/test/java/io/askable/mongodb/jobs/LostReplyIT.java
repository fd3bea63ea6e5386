package io.askable.mongodb.jobs;

import static io.askable.mongodb.jobs.TwoInstances.THEM;
import static io.askable.mongodb.jobs.TwoInstances.US;
import static io.askable.mongodb.jobs.TwoInstances.await;
import static io.askable.mongodb.jobs.TwoInstances.done;
import static io.askable.mongodb.jobs.TwoInstances.retry;
import static io.askable.testkit.jobs.JobAssert.assertThat;
import static io.askable.testkit.jobs.RequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.jobs.Cancellation;
import io.askable.jobs.DatabaseUnavailable;
import io.askable.jobs.Enqueued;
import io.askable.jobs.FinishResult;
import io.askable.jobs.Job;
import io.askable.jobs.JobStatus;
import io.askable.jobs.NewJob;
import io.askable.jobs.Outcome;
import io.askable.jobs.Progress;
import io.askable.jobs.Requeued;
import io.askable.jobs.Stage;
import io.askable.mongodb.jobs.ScriptedDocuments.Call;
import io.askable.testkit.mongodb.TestDatabase;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server did it and nobody heard: each operation, repeated, finds out what happened and does it no second time. */
class LostReplyIT {

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
    void claimReadsBackTheJobItTook() {
        Job job = both.enqueued();
        both.script().loseReplyOf(Call.FIND_AND_UPDATE);

        List<Job> claimed = await(both.ours().claim(1, US));

        assertThat(claimed).containsExactly(both.stored(job));
        assertThat(claimed.getFirst()).is(JobStatus.PROCESSING).hasAttempt(1);
    }

    @Test
    void claimOfSeveralReadsBackTheJobsItTook() {
        IntStream.range(0, 5).forEach(i -> both.enqueued());
        both.script().loseReplyOf(Call.UPDATE_EACH);

        assertThat(await(both.ours().claim(5, US))).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void claimOfSeveralThatNeverArrivedFailsAndLeavesTheJobs() {
        IntStream.range(0, 3).forEach(i -> both.enqueued());
        both.script().loseRequestOf(Call.UPDATE_EACH);

        assertUnavailable(both.ours().claim(3, US));

        assertThat(await(both.theirs().claim(3, US))).hasSize(3).allSatisfy(job -> assertThat(job)
                .hasAttempt(1));
    }

    @Test
    void claimOfSeveralThatCannotBeReadBackComesBackByRescue() {
        IntStream.range(0, 2).forEach(i -> both.enqueued());
        both.script().letPass(Call.FIND).letPass(Call.FIND).loseRequestOf(Call.FIND);
        assertUnavailable(both.ours().claim(2, US));

        both.outliveLeases();

        assertThat(await(both.theirCare().rescue())).isEqualTo(2);
    }

    @Test
    void claimThatNeverArrivedFailsAndLeavesTheJob() {
        Job job = both.enqueued();
        both.script().loseRequestOf(Call.FIND_AND_UPDATE);

        assertUnavailable(both.ours().claim(1, US));

        assertThat(both.stored(job)).is(JobStatus.QUEUED).hasAttempt(0);
    }

    @Test
    void claimThatBreaksHalfWayKeepsWhatItHas() {
        IntStream.range(0, 4).forEach(i -> both.enqueued());
        both.script()
                .before(Call.UPDATE_EACH, () -> both.theirs().claim(1, THEM))
                .loseRequestOf(Call.FIND_AND_UPDATE);

        assertThat(await(both.ours().claim(3, US))).hasSize(2);
        assertThat(await(both.theirs().claim(3, THEM))).hasSize(1);
    }

    @Test
    void claimThatCannotBeReadBackComesBackByRescue() {
        Job job = both.enqueued();
        both.script()
                .letPass(Call.FIND)
                .letPass(Call.FIND)
                .loseReplyOf(Call.FIND_AND_UPDATE)
                .loseRequestOf(Call.FIND);
        assertUnavailable(both.ours().claim(1, US));

        both.outliveLeases();
        assertThat(await(both.theirCare().rescue())).isEqualTo(1);

        assertThat(both.stored(job)).is(JobStatus.QUEUED).hasAttempt(1);
    }

    @Test
    void finishRepeatedSaysThatItCounted() {
        Job run = both.running();
        both.script().loseReplyOf(Call.UPDATE);
        assertUnavailable(both.ours().finish(run, done(run)));

        assertThat(await(both.ours().finish(run, done(run)))).isEqualTo(FinishResult.APPLIED);

        assertThat(both.stored(run)).is(JobStatus.COMPLETED);
    }

    @Test
    void finishThatNeverArrivedCountsWhenRepeated() {
        Job run = both.running();
        both.script().loseRequestOf(Call.UPDATE);
        assertUnavailable(both.ours().finish(run, done(run)));
        assertThat(both.stored(run)).is(JobStatus.PROCESSING);

        assertThat(await(both.ours().finish(run, done(run)))).isEqualTo(FinishResult.APPLIED);
    }

    @Test
    void retryRepeatedSpendsOneAttempt() {
        Job run = both.running();
        both.script().loseReplyOf(Call.UPDATE);
        assertUnavailable(both.ours().finish(run, retry()));

        assertThat(await(both.ours().finish(run, retry()))).isEqualTo(FinishResult.APPLIED);

        assertThat(both.stored(run)).is(JobStatus.QUEUED).hasAttempt(1);
        assertThat(both.stored(run).errors()).hasSize(1);
    }

    @Test
    void finishRepeatedAfterACancelWonSaysCancelled() {
        Job run = both.running();
        await(both.theirs().cancel(run.id()));
        both.script().letPass(Call.UPDATE).loseReplyOf(Call.UPDATE);
        assertUnavailable(both.ours().finish(run, retry()));

        assertThat(await(both.ours().finish(run, retry()))).isEqualTo(FinishResult.CANCELLED);
    }

    @Test
    void handBackRepeatedGivesTheAttemptBackOnce() {
        Job run = both.running();
        both.script().loseReplyOf(Call.UPDATE);
        assertUnavailable(both.ours().handBack(run, 0));

        assertThat(await(both.ours().handBack(run, 0))).isEqualTo(FinishResult.APPLIED);

        assertThat(both.stored(run)).is(JobStatus.QUEUED).hasAttempt(0);
    }

    @Test
    void handBackRepeatedAfterTheNextClaimDoesNotTouchTheSuccessor() {
        Job run = both.running();
        both.script().loseReplyOf(Call.UPDATE);
        assertUnavailable(both.ours().handBack(run, 0));
        Job successor = await(both.theirs().claim(1, TwoInstances.THEM)).getFirst();

        assertThat(await(both.ours().handBack(run, 0))).isEqualTo(FinishResult.APPLIED);

        assertThat(both.stored(run)).isEqualTo(successor);
    }

    @Test
    void cancelRepeatedSaysCancelled() {
        Job waiting = both.enqueued();
        both.script().loseReplyOf(Call.UPDATE);
        assertUnavailable(both.ours().cancel(waiting.id()));

        assertThat(await(both.ours().cancel(waiting.id()))).isEqualTo(Cancellation.CANCELLED);
    }

    @Test
    void cancelOfARunningJobRepeatedAsksOnce() {
        Job run = both.running();
        both.script().loseReplyOf(Call.UPDATE);
        assertUnavailable(both.ours().cancel(run.id()));
        MONGO.age(Duration.ofSeconds(1));
        Job asked = both.stored(run);

        assertThat(await(both.ours().cancel(run.id()))).isEqualTo(Cancellation.REQUESTED);

        assertThat(both.stored(run).state()).as("since the first request").isEqualTo(asked.state());
        assertThat(both.stored(run).seq()).isEqualTo(run.seq());
        assertThat(await(both.theirs().keep(Set.of(LeaseFilters.token(run)))).cancelRequested())
                .containsExactly(LeaseFilters.token(run));
    }

    @Test
    void cancelRepeatedAfterItsWorkerObeyedSaysCancelled() {
        Job run = both.running();
        both.script().loseReplyOf(Call.UPDATE);
        assertUnavailable(both.ours().cancel(run.id()));
        await(both.theirs().finish(run, new Outcome.Cancelled()));
        long told = both.stored(run).seq();

        assertThat(await(both.ours().cancel(run.id()))).isEqualTo(Cancellation.CANCELLED);

        assertThat(both.stored(run).seq()).isEqualTo(told);
    }

    @Test
    void cancelOfARunningJobThatNeverArrivedCountsWhenRepeated() {
        Job run = both.running();
        both.script().loseRequestOf(Call.UPDATE);
        assertUnavailable(both.ours().cancel(run.id()));
        assertThat(await(both.ours().findCancelRequests(Set.of(LeaseFilters.token(run)))))
                .isEmpty();

        assertThat(await(both.ours().cancel(run.id()))).isEqualTo(Cancellation.REQUESTED);

        assertThat(await(both.ours().finish(run, retry()))).isEqualTo(FinishResult.CANCELLED);
    }

    @Test
    void enqueueRepeatedAnswersItsOwnJob() {
        NewJob request = aRequest().build();
        both.script().loseReplyOf(Call.INSERT);
        assertUnavailable(both.ours().enqueue(request));

        Enqueued repeated = await(both.ours().enqueue(request));

        assertThat(repeated.job().id()).isEqualTo(request.id());
        assertThat(repeated.deduplicated()).isFalse();
    }

    @Test
    void enqueueThatDiedBetweenKeyAndJobIsTakenUpUnderItsKey() {
        NewJob request = aRequest().forPost("https://a.example/1").withKey("k").build();
        both.script().loseRequestOf(Call.INSERT);
        assertUnavailable(both.ours().enqueue(request));

        Enqueued again = await(both.theirs()
                .enqueue(aRequest().forPost("https://a.example/1").withKey("k").build()));

        assertThat(again.job().id()).isEqualTo(request.id());
        assertThat(await(both.theirs().claim(5, US))).hasSize(1);
    }

    @Test
    void requeueLooksAndSaysRequeued() {
        Job run = both.running();
        await(both.ours().finish(run, done(run)));
        both.script().loseReplyOf(Call.UPDATE);

        assertThat(await(both.ours().requeue(run.id()))).isEqualTo(Requeued.REQUEUED);

        assertThat(both.stored(run)).is(JobStatus.QUEUED).hasAttempt(0);
    }

    @Test
    void requeueThatNeverArrivedFails() {
        Job run = both.running();
        await(both.ours().finish(run, done(run)));
        both.script().loseRequestOf(Call.UPDATE);

        assertUnavailable(both.ours().requeue(run.id()));

        assertThat(both.stored(run)).is(JobStatus.COMPLETED);
    }

    @Test
    void keepRepeatedStillHolds() {
        Job run = both.running();
        Set<UUID> tokens = Set.of(LeaseFilters.token(run));
        both.script().loseReplyOf(Call.UPDATE);
        assertUnavailable(both.ours().keep(tokens));

        assertThat(await(both.ours().keep(tokens)).held()).isEqualTo(tokens);
    }

    @Test
    void firstProgressRepeatedTellsTheStartOnce() {
        Job run = both.running();
        Progress progress = Progress.begin(Stage.FETCH, run.updatedAt());
        both.script().loseReplyOf(Call.UPDATE);
        assertUnavailable(both.ours().progress(run, progress));

        assertThat(await(both.ours().progress(run, progress))).isTrue();

        assertThat(both.stored(run).seq()).isEqualTo(3);
    }

    @Test
    void rescueWhoseReplyIsLostTakesTheJobOnce() {
        Job run = both.running();
        both.outliveLeases();
        both.script().loseReplyOf(Call.UPDATE);
        assertThat(await(both.ourCare().rescue())).as("nobody knows of it yet").isZero();

        assertThat(await(both.ourCare().rescue())).isZero();

        assertThat(both.stored(run)).is(JobStatus.QUEUED).hasAttempt(1);
    }

    private static void assertUnavailable(Uni<?> answer) {
        assertThatThrownBy(() -> await(answer)).isInstanceOf(DatabaseUnavailable.class);
    }
}
