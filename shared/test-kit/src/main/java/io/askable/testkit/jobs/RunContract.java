package io.askable.testkit.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.events.JobEvent;
import io.askable.events.JobEventType;
import io.askable.jobs.Checkpoint;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.FinishResult;
import io.askable.jobs.Job;
import io.askable.jobs.JobState;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Outcome;
import io.askable.jobs.Progress;
import io.askable.jobs.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a worker may do with a job it holds, and what it may no more once it does not. */
interface RunContract extends QueueContract {

    @Test
    default void keepRenewsWhatIsHeldAndReportsTheRestLost() {
        Job running = running();
        Job ended = running();
        finish(ended, done(ended));
        UUID unknown = UUID.randomUUID();

        var kept = now(queue().keep(Set.of(token(running), token(ended), unknown)));

        assertThat(kept.held()).containsExactly(token(running));
        assertThat(kept.cancelRequested()).isEmpty();
    }

    @Test
    default void keepOfNothingIsNothing() {
        running();

        assertThat(now(queue().keep(Set.of())).held()).isEmpty();
    }

    @Test
    default void aKeptLeaseOutlivesItsFirstTerm() {
        Job running = running();
        subject().pass(Duration.ofSeconds(15));
        now(queue().keep(Set.of(token(running))));
        subject().pass(Duration.ofSeconds(15));

        assertThat(now(care().rescue())).isZero();
        assertThat(finish(running, done(running))).isEqualTo(FinishResult.APPLIED);
    }

    @Test
    default void keepTellsWhichJobsAreToBeCancelled() {
        Job running = running();
        Job other = running();
        now(queue().cancel(running.id()));

        var kept = now(queue().keep(Set.of(token(running), token(other))));

        assertThat(kept.held()).containsExactlyInAnyOrder(token(running), token(other));
        assertThat(kept.cancelRequested()).containsExactly(token(running));
        assertThat(now(queue().findCancelRequests(Set.of(token(running), token(other)))))
                .containsExactly(token(running));
    }

    @Test
    default void lookingForCancelRequestsRenewsNoLease() {
        Job running = running();
        subject().pass(Duration.ofSeconds(15));
        assertThat(now(queue().findCancelRequests(Set.of(token(running))))).isEmpty();
        subject().pass(Duration.ofSeconds(15));

        assertThat(now(care().rescue())).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"FETCH", "EMBED"})
    default void theFirstProgressOfARunSaysThatItStarted(Stage first) {
        Job running = running();
        Instant now = subject().clock().instant();

        assertThat(now(queue().progress(running, Progress.begin(first, now)))).isTrue();
        assertThat(now(queue().progress(running, Progress.begin(Stage.FETCH, now))))
                .isTrue();
        assertThat(now(queue().progress(running, Progress.begin(Stage.WRITE, now))))
                .isTrue();

        Job job = stored(running);
        assertThat(job.progress().map(Progress::stage)).contains(Stage.WRITE);
        assertThat(job.startedAt()).isPresent();
        assertThat(told(job)).containsExactly(JobEventType.SUBMITTED, JobEventType.CLAIMED, JobEventType.STARTED);
    }

    @Test
    default void aCheckpointOutlivesTheRun() {
        Job running = running();
        Checkpoint slot = Checkpoint.waitingForSlot("lane", Instant.parse("2026-03-01T12:00:00Z"));

        assertThat(now(queue().checkpoint(running, slot))).isTrue();
        finish(running, retry());

        assertThat(stored(running).checkpoint().flatMap(Checkpoint::ref)).contains("lane");
    }

    @Test
    default void doneCompletesTheJobWithItsResult() {
        Job running = running();

        assertThat(finish(running, done(running))).isEqualTo(FinishResult.APPLIED);

        Job job = stored(running);
        assertThat(job.state()).isInstanceOfSatisfying(JobState.Completed.class, completed -> {
            assertThat(completed.result()).isEqualTo(JobBuilder.resultOf(running));
            assertThat(completed.publishPending()).isTrue();
        });
        assertThat(told(job)).containsExactly(JobEventType.SUBMITTED, JobEventType.CLAIMED, JobEventType.COMPLETED);
    }

    @Test
    default void retryBacksOffAndKeepsTheError() {
        Job running = running();

        assertThat(finish(running, retry())).isEqualTo(FinishResult.APPLIED);

        Job job = stored(running);
        JobAssert.assertThat(job).is(JobStatus.QUEUED).hasAttempt(1).lastFailedWith(ErrorCode.HTTP_5XX);
        JobAssert.assertThat(job)
                .availableAt()
                .isBetween(job.updatedAt().plusSeconds(1), job.updatedAt().plusSeconds(11));
        assertThat(told(job)).last().isEqualTo(JobEventType.FAILED);
        assertThat(subject().events(job.id()).getLast().details()).containsEntry("final", "false");
    }

    @Test
    default void retryHonoursWhatTheOtherSideAsked() {
        Job running = running();
        Instant asked = subject().clock().instant().plusSeconds(600);

        finish(running, new Outcome.Retry(ErrorCode.RATE_LIMITED, "429", Optional.of(asked)));

        JobAssert.assertThat(stored(running)).availableAt().isEqualTo(asked.truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    default void theThirdFailedAttemptIsTheLast() {
        Job running = running();
        for (int attempt = 1; attempt < 3; attempt++) {
            finish(running, retry());
            subject().pass(Duration.ofMinutes(11));
            running = claimed();
        }

        finish(running, retry());

        Job job = stored(running);
        JobAssert.assertThat(job).is(JobStatus.FAILED).hasAttempt(3);
        assertThat(job.failureCount()).isEqualTo(3);
        assertThat(subject().events(job.id()).getLast().details()).containsEntry("final", "true");
    }

    @Test
    default void aPermanentErrorFailsAtOnce() {
        Job running = running();

        assertThat(finish(running, fail())).isEqualTo(FinishResult.APPLIED);

        JobAssert.assertThat(stored(running)).is(JobStatus.FAILED).hasAttempt(1).lastFailedWith(ErrorCode.NOT_FOUND);
    }

    @Test
    default void snoozeUntilASlotGivesTheAttemptBack() {
        Job running = running();
        Checkpoint slot = Checkpoint.waitingForSlot(
                "blog.example", subject().clock().instant().plusSeconds(90));

        finish(running, new Outcome.Snooze(Optional.of(slot), ErrorCode.RATE_LIMITED, "Lane is busy"));

        Job job = stored(running);
        JobAssert.assertThat(job).is(JobStatus.QUEUED).hasAttempt(0).hasFence(1).hasNoError();
        assertThat(job.snoozes()).isZero();
        assertThat(job.checkpoint()).contains(slot);
        assertThat(told(job)).last().isEqualTo(JobEventType.RELEASED);
    }

    @Test
    default void snoozeWithoutATimeIsCounted() {
        Job running = running();

        finish(running, new Outcome.Snooze(Optional.empty(), ErrorCode.MODEL_UNAVAILABLE, "Paused"));

        Job job = stored(running);
        JobAssert.assertThat(job).hasAttempt(0).retriesIn(Duration.ofSeconds(30));
        assertThat(job.snoozes()).isEqualTo(1);
    }

    @Test
    default void handBackGivesTheAttemptBack() {
        Job running = running();

        assertThat(now(queue().handBack(running, 0))).isEqualTo(FinishResult.APPLIED);

        JobAssert.assertThat(stored(running)).is(JobStatus.QUEUED).hasAttempt(0).hasNoError();
        JobAssert.assertThat(claimed()).hasAttempt(1).hasFence(2);
    }

    @Test
    default void finishedWorkWinsOverACancelRequest() {
        Job running = running();
        now(queue().cancel(running.id()));

        assertThat(finish(running, done(running))).isEqualTo(FinishResult.APPLIED);
        JobAssert.assertThat(stored(running)).is(JobStatus.COMPLETED);
    }

    @Test
    default void aCancelRequestWinsOverFailureRetryAndHandBack() {
        Job failing = running();
        Job retrying = running();
        Job handed = running();
        for (Job job : new Job[] {failing, retrying, handed}) {
            now(queue().cancel(job.id()));
        }

        assertThat(finish(failing, fail())).isEqualTo(FinishResult.CANCELLED);
        assertThat(finish(retrying, retry())).isEqualTo(FinishResult.CANCELLED);
        assertThat(now(queue().handBack(handed, 0))).isEqualTo(FinishResult.CANCELLED);

        for (Job job : new Job[] {failing, retrying, handed}) {
            JobAssert.assertThat(stored(job)).is(JobStatus.CANCELLED).hasNoError();
            assertThat(told(job)).last().isEqualTo(JobEventType.CANCELLED);
        }
    }

    @Test
    default void aRepeatedEndIsRecognisedAndChangesNothing() {
        Job completing = running();
        Job retrying = running();
        Job handed = running();
        Job cancelled = running();
        now(queue().cancel(cancelled.id()));
        finish(completing, done(completing));
        finish(retrying, retry());
        now(queue().handBack(handed, 60));
        finish(cancelled, retry());
        var before = List.of(stored(completing), stored(retrying), stored(handed), stored(cancelled));

        assertThat(finish(completing, done(completing))).isEqualTo(FinishResult.APPLIED);
        assertThat(finish(retrying, retry())).isEqualTo(FinishResult.APPLIED);
        assertThat(now(queue().handBack(handed, 60))).isEqualTo(FinishResult.APPLIED);
        assertThat(finish(cancelled, retry())).isEqualTo(FinishResult.CANCELLED);

        assertThat(before).allSatisfy(job -> assertThat(stored(job)).isEqualTo(job));
    }

    @Test
    default void anotherEndThanTheOneThatCountedIsRefused() {
        Job running = running();
        finish(running, retry());

        assertThat(finish(running, done(running))).isEqualTo(FinishResult.LEASE_LOST);
        JobAssert.assertThat(stored(running)).is(JobStatus.QUEUED);
    }

    @Test
    default void nothingAnEarlierHolderWritesCounts() {
        Job zombie = running();
        subject().pass(LEASE_AND_GRACE);
        now(care().rescue());
        Job successor = claimed();
        Job before = stored(successor);
        Progress progress = Progress.begin(Stage.WRITE, subject().clock().instant());

        assertThat(now(queue().keep(Set.of(token(zombie)))).held()).isEmpty();
        assertThat(now(queue().progress(zombie, progress))).isFalse();
        assertThat(now(queue().checkpoint(zombie, Checkpoint.crawled("stale")))).isFalse();
        assertThat(finish(zombie, done(zombie))).isEqualTo(FinishResult.LEASE_LOST);
        assertThat(finish(zombie, retry())).isEqualTo(FinishResult.LEASE_LOST);
        assertThat(finish(zombie, fail())).isEqualTo(FinishResult.LEASE_LOST);
        assertThat(now(queue().handBack(zombie, 0))).isEqualTo(FinishResult.LEASE_LOST);

        assertThat(stored(successor)).isEqualTo(before);
        assertThat(finish(successor, done(successor))).isEqualTo(FinishResult.APPLIED);
    }

    @Test
    default void aLeaseThatNobodyTookYetStillCountsPastItsTerm() {
        Job late = running();
        subject().pass(LEASE_AND_GRACE);

        assertThat(finish(late, done(late))).isEqualTo(FinishResult.APPLIED);
    }

    @Test
    default void everyTransitionTellsItsEventOnceInOrder() {
        Job running = running();
        now(queue().progress(
                        running, Progress.begin(Stage.FETCH, subject().clock().instant())));
        finish(running, retry());
        subject().pass(Duration.ofMinutes(11));
        Job second = claimed();
        finish(second, done(second));

        var events = subject().events(running.id());
        assertThat(events)
                .extracting(JobEvent::type)
                .containsExactly(
                        JobEventType.SUBMITTED,
                        JobEventType.CLAIMED,
                        JobEventType.STARTED,
                        JobEventType.FAILED,
                        JobEventType.CLAIMED,
                        JobEventType.COMPLETED);
        assertThat(stored(running).seq()).isEqualTo(6);
        assertThat(events).extracting(JobEvent::fence).containsExactly(0L, 1L, 1L, 1L, 2L, 2L);
        assertThat(events).extracting(JobEvent::attempt).containsExactly(0, 1, 1, 1, 2, 2);
    }
}
