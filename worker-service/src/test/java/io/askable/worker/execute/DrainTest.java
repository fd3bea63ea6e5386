package io.askable.worker.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobState.Queued;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Outcome;
import io.askable.testkit.jobs.RequestBuilder;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DrainTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final Bench bench = Bench.with(this::workUntilReleased);

    private Outcome workUntilReleased(JobRun run) throws InterruptedException {
        working.countDown();
        release.await();
        return ExecutorTest.done(run);
    }

    @Test
    void returnsAtOnceWhenNothingRuns() {
        bench.executor.drain(LONG);
        assertThat(bench.executor.free()).isZero();
    }

    @Test
    void letsRunningJobsFinish() throws Exception {
        JobId id = bench.startJob();
        working.await();
        CompletableFuture<Void> drained = CompletableFuture.runAsync(() -> bench.executor.drain(LONG));
        release.countDown();
        drained.get(10, TimeUnit.SECONDS);
        assertThat(bench.job(id).status()).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void handsBackWhatDoesNotFinishInTime() throws InterruptedException {
        JobId id = bench.startJob();
        working.await();
        bench.executor.drain(Duration.ZERO);
        assertHandedBack(id);
    }

    @Test
    void handsBackAtOnceWhenHurried() throws Exception {
        JobId id = bench.startJob();
        working.await();
        CompletableFuture<Void> drained = CompletableFuture.runAsync(() -> bench.executor.drain(LONG));
        bench.executor.hurry();
        drained.get(10, TimeUnit.SECONDS);
        assertHandedBack(id);
    }

    @Test
    void givesBackWhatIsClaimedTooLate() throws InterruptedException {
        bench.jobs.enqueue(RequestBuilder.aRequest().build()).await().indefinitely();
        Job claimed = bench.claimAs(Bench.SELF);
        bench.executor.drain(LONG);
        bench.executor.start(claimed, bench.nanoTime());
        bench.awaitEnd();
        assertHandedBack(claimed.id());
    }

    @Test
    void cancelsRatherThanHandsBackWhatIsToBeCancelled() throws InterruptedException {
        JobId id = bench.startJob();
        working.await();
        bench.jobs.cancel(id).await().indefinitely();
        bench.executor.drain(Duration.ZERO);
        assertThat(bench.job(id).status()).isEqualTo(JobStatus.CANCELLED);
    }

    private void assertHandedBack(JobId id) {
        Job job = bench.job(id);
        assertThat(job.state()).isEqualTo(new Queued(bench.clock.instant()));
        assertThat(job.attempt()).isZero();
        assertThat(job.errors()).isEmpty();
    }
}
