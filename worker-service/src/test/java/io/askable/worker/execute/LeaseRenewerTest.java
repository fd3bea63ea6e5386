package io.askable.worker.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.Checkpoint;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobState.Processing;
import io.askable.jobs.JobState.Queued;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Outcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LeaseRenewerTest {

    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    private Outcome workUntilReleased(JobRun run) throws InterruptedException {
        working.countDown();
        release.await();
        return ExecutorTest.done(run);
    }

    private Outcome workDespiteInterrupts(JobRun run) {
        working.countDown();
        boolean open = false;
        while (!open) {
            try {
                release.await();
                open = true;
            } catch (InterruptedException e) {
                // A handler that does not listen.
            }
        }
        return ExecutorTest.done(run);
    }

    private JobId startedOn(Bench bench) throws InterruptedException {
        JobId id = bench.startJob();
        working.await();
        return id;
    }

    @Test
    void keepsALongRunsLease() throws InterruptedException {
        Bench bench = Bench.with(this::workUntilReleased);
        JobId id = startedOn(bench);
        bench.live(Duration.ofMinutes(2));
        assertThat(bench.jobs.rescue().await().indefinitely()).isZero();
        release.countDown();
        bench.awaitEnd();
        assertThat(bench.job(id).status()).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void renewsEveryFiveSecondsAndOnlyLooksForCancelsBetween() throws InterruptedException {
        Bench bench = Bench.with(this::workUntilReleased);
        startedOn(bench);
        bench.live(Duration.ofSeconds(10));
        assertThat(bench.database.answered()).filteredOn("keep"::equals).hasSize(2);
        assertThat(bench.database.answered())
                .filteredOn("findCancelRequests"::equals)
                .hasSize(8);
        release.countDown();
        bench.awaitEnd();
    }

    @Test
    void asksNothingWhileNothingRuns() {
        Bench bench = Bench.with(this::workUntilReleased);
        bench.live(Duration.ofSeconds(10));
        assertThat(bench.database.answered()).isEmpty();
    }

    @Test
    void stopsTheWorkWithinASecondOfACancel() throws InterruptedException {
        Bench bench = Bench.with(this::workUntilReleased);
        JobId id = startedOn(bench);
        bench.jobs.cancel(id).await().indefinitely();
        bench.live(Duration.ofSeconds(1));
        bench.awaitEnd();
        assertThat(bench.job(id).status()).isEqualTo(JobStatus.CANCELLED);
    }

    @Test
    void letsFinishedWorkWinOverACancel() throws InterruptedException {
        Bench bench = Bench.with(this::workDespiteInterrupts);
        JobId id = startedOn(bench);
        bench.jobs.cancel(id).await().indefinitely();
        bench.live(Duration.ofSeconds(1));
        release.countDown();
        bench.awaitEnd();
        assertThat(bench.job(id).status()).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void stopsARunAtItsDeadline() throws InterruptedException {
        Bench bench = Bench.with(this::workUntilReleased);
        JobId id = startedOn(bench);
        bench.live(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(bench.job(id).status()).isEqualTo(JobStatus.PROCESSING);
        bench.live(Duration.ofSeconds(1));
        bench.awaitEnd();
        Job job = bench.job(id);
        assertThat(job.state()).isInstanceOf(Queued.class);
        assertThat(job.attempt()).isEqualTo(1);
        assertThat(job.lastError().orElseThrow().code()).isEqualTo(ErrorCode.RUN_TIMEOUT);
    }

    @Test
    void stopsARunThreeSecondsBeforeItsLeaseCouldEnd() throws InterruptedException {
        Bench bench = Bench.with(this::workUntilReleased);
        JobId id = startedOn(bench);
        bench.database.goDown();
        bench.live(Duration.ofSeconds(16));
        assertThat(bench.hasNoRunEnded()).isTrue();
        bench.live(Duration.ofSeconds(1));
        bench.awaitEnd();
        bench.database.comeBack();
        assertThat(bench.job(id).state()).isInstanceOf(Processing.class);
        assertThat(bench.count("askable.worker.lease.renewals.late")).isEqualTo(17);
        assertThat(bench.database.answered()).isEmpty();
    }

    @Test
    void tellsOfAProcessThatDidNotGetToItsRenewal() throws InterruptedException {
        Bench bench = Bench.with(this::workUntilReleased);
        startedOn(bench);
        bench.live(Duration.ofSeconds(10));
        assertThat(bench.count("askable.worker.lease.renewals.late")).isZero();
        bench.clock.advance(Duration.ofSeconds(8));
        bench.keeper.beat();
        assertThat(bench.count("askable.worker.lease.renewals.late")).isEqualTo(1);
        release.countDown();
        bench.awaitEnd();
    }

    @Test
    void leavesAJobItCouldNotKeepToSomebodyElse() throws InterruptedException {
        Bench bench = Bench.with(this::workUntilReleased);
        JobId id = startedOn(bench);
        bench.database.goDown();
        bench.live(Duration.ofSeconds(22));
        bench.awaitEnd();
        assertThat(bench.jobs.rescue().await().indefinitely()).isEqualTo(1);
        assertThat(bench.claimAs(Bench.OTHER).id()).isEqualTo(id);
    }

    @Test
    void renewsAgainOneSecondAfterAFailure() throws InterruptedException {
        Bench bench = Bench.with(this::workUntilReleased);
        JobId id = startedOn(bench);
        bench.database.goDown();
        bench.live(Duration.ofSeconds(12));
        bench.database.comeBack();
        bench.live(Duration.ofSeconds(1));
        assertThat(bench.job(id).lease().orElseThrow().heartbeatAt()).isEqualTo(bench.clock.instant());
        release.countDown();
        bench.awaitEnd();
        assertThat(bench.job(id).status()).isEqualTo(JobStatus.COMPLETED);
    }

    /** A worker that was paused past its lease and wakes up after its successor has begun. */
    @Test
    void dropsEverythingOfARunWhoseLeaseIsSomebodyElses() throws InterruptedException {
        AtomicReference<Throwable> refusal = new AtomicReference<>();
        Bench bench = Bench.with(run -> {
            Outcome outcome = workDespiteInterrupts(run);
            try {
                run.checkpoint(Checkpoint.crawled("stale"));
            } catch (RunStopped e) {
                refusal.set(e);
            }
            return outcome;
        });
        JobId id = startedOn(bench);
        bench.clock.advance(Duration.ofSeconds(22));
        bench.jobs.rescue().await().indefinitely();
        Job successor = bench.claimAs(Bench.OTHER);
        bench.keeper.beat();
        release.countDown();
        bench.awaitEnd();
        assertThat(bench.job(id)).isEqualTo(successor);
        assertThat(refusal.get()).isInstanceOf(RunStopped.class);
        assertThat(bench.database.answered()).doesNotContain("finish", "checkpoint");
        assertThat(bench.count("askable.worker.fences.refused")).isEqualTo(1);
    }

    /** The same, but it wakes up and ends before anybody has looked at its lease. */
    @Test
    void writesNoEndOnceTheLeaseCannotBeTrusted() throws InterruptedException {
        Bench bench = Bench.with(this::workUntilReleased);
        JobId id = startedOn(bench);
        bench.clock.advance(Duration.ofSeconds(17));
        release.countDown();
        bench.awaitEnd();
        assertThat(bench.job(id).state()).isInstanceOf(Processing.class);
        assertThat(bench.database.answered()).isEmpty();
    }
}
