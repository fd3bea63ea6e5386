package io.askable.testkit.jobs;

import static io.askable.testkit.jobs.RequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.events.JobEventType;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.Job;
import io.askable.jobs.JobStatus;
import io.askable.jobs.QueueStats;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everything {@link io.askable.jobs.QueueMaintenance} promises. */
public interface QueueMaintenanceContract extends QueueContract {

    @Test
    default void rescuesJobWhoseLeaseExpired() {
        Job running = running();
        subject().pass(LEASE_AND_GRACE);

        assertThat(now(care().rescue())).isEqualTo(1);

        Job job = stored(running);
        JobAssert.assertThat(job)
                .hasAttempt(1)
                .lastFailedWith(ErrorCode.WORKER_LOST)
                .retriesIn(Duration.ZERO);
        assertThat(told(job)).last().isEqualTo(JobEventType.TIMEOUT);
        JobAssert.assertThat(claimed()).hasAttempt(2).hasFence(2);
    }

    @Test
    default void leavesALeaseThatRuns() {
        Job running = running();
        subject().pass(Duration.ofSeconds(19));

        assertThat(now(care().rescue())).isZero();
        JobAssert.assertThat(stored(running)).is(JobStatus.PROCESSING);
    }

    @Test
    default void failsALostJobWhoseAttemptsAreSpent() {
        Job running = running();
        for (int attempt = 1; attempt <= 3; attempt++) {
            subject().pass(LEASE_AND_GRACE);
            now(care().rescue());
            if (attempt < 3) {
                claimed();
            }
        }

        Job job = stored(running);
        JobAssert.assertThat(job).is(JobStatus.FAILED).hasAttempt(3).lastFailedWith(ErrorCode.WORKER_LOST);
        assertThat(told(job)).endsWith(JobEventType.TIMEOUT, JobEventType.FAILED);
        assertThat(job.seq()).isEqualTo(subject().events(job.id()).size());
    }

    @Test
    default void cancelsALostJobThatWasToBeCancelled() {
        Job running = running();
        now(queue().cancel(running.id()));
        subject().pass(LEASE_AND_GRACE);

        assertThat(now(care().rescue())).isEqualTo(1);

        JobAssert.assertThat(stored(running)).is(JobStatus.CANCELLED);
        assertThat(told(running)).endsWith(JobEventType.TIMEOUT, JobEventType.CANCELLED);
    }

    @Test
    default void rescuesMoreThanOneRoundHolds() {
        IntStream.range(0, 130).forEach(i -> enqueued());
        claim(130);
        subject().pass(LEASE_AND_GRACE);

        assertThat(now(care().rescue())).isEqualTo(130);
        assertThat(claim(200)).hasSize(130);
    }

    @Test
    default void prunesFinalJobsPastTheirRetentionOnly() {
        Job completed = running();
        finish(completed, done(completed));
        Job failed = running();
        finish(failed, fail());
        Job waiting = enqueued();
        subject().pass(Duration.ofDays(31));

        assertThat(now(care().prune(10))).isEqualTo(1);

        assertThat(now(queue().find(completed.id()))).isEmpty();
        assertThat(now(queue().find(failed.id()))).isPresent();
        assertThat(now(queue().find(waiting.id()))).isPresent();
        subject().pass(Duration.ofDays(60));
        assertThat(now(care().prune(10))).isEqualTo(1);
        assertThat(now(queue().find(failed.id()))).isEmpty();
    }

    @Test
    default void prunesNoMoreThanAsked() {
        IntStream.range(0, 5).mapToObj(i -> running()).forEach(job -> finish(job, done(job)));
        subject().pass(Duration.ofDays(31));

        assertThat(now(care().prune(3))).isEqualTo(3);
        assertThat(now(care().prune(3))).isEqualTo(2);
        assertThat(now(care().prune(3))).isZero();
    }

    @Test
    default void prunesIdempotencyKeysPastTheirDay() {
        enqueue(aRequest().withKey("k").build());
        subject().pass(Duration.ofHours(25));

        assertThat(now(care().prune(10))).isEqualTo(1);
    }

    @Test
    default void aRequeuedJobIsNotPruned() {
        Job running = running();
        finish(running, done(running));
        now(queue().requeue(running.id()));
        subject().pass(Duration.ofDays(31));

        assertThat(now(care().prune(10))).isZero();
    }

    @Test
    default void statsCountEveryStatus() {
        Job completed = running();
        finish(completed, done(completed));
        Job failed = running();
        finish(failed, fail());
        now(queue().cancel(enqueued().id()));
        Job retrying = running();
        finish(retrying, retry());
        running();
        enqueued();

        QueueStats stats = now(care().stats());

        assertThat(stats.counts())
                .containsEntry(JobStatus.COMPLETED, 1L)
                .containsEntry(JobStatus.FAILED, 1L)
                .containsEntry(JobStatus.CANCELLED, 1L)
                .containsEntry(JobStatus.PROCESSING, 1L)
                .containsEntry(JobStatus.QUEUED, 2L);
        assertThat(stats.total()).isEqualTo(6);
        assertThat(stats.retrying()).isEqualTo(1);
        assertThat(stats.stalled()).isZero();
    }

    @Test
    default void statsTellWhatWaitsLongestAndWhatStalls() {
        running();
        enqueued();
        subject().pass(Duration.ofSeconds(30));
        enqueued();

        QueueStats stats = now(care().stats());

        assertThat(stats.stalled()).isEqualTo(1);
        assertThat(stats.oldestQueued())
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(35)));
    }

    @Test
    default void statsOfAnEmptyQueueCountNothing() {
        QueueStats stats = now(care().stats());

        assertThat(stats.counts().keySet()).isEqualTo(Set.of(JobStatus.values()));
        assertThat(stats.total()).isZero();
        assertThat(stats.oldestQueued()).isEmpty();
    }

    @Test
    default void watchersHearOfANewJob() throws Exception {
        CompletableFuture<Boolean> heard = new CompletableFuture<>();
        var watching = care().watchDue().subscribe().with(heard::complete);

        enqueued();

        assertThat(heard.get(10, TimeUnit.SECONDS)).isTrue();
        watching.cancel();
    }
}
