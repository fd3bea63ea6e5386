package io.askable.api.jobs;

import static io.askable.testkit.jobs.RequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.ErrorCode;
import io.askable.jobs.Job;
import io.askable.jobs.JobFilter;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Outcome;
import io.askable.jobs.WorkerId;
import io.askable.sites.Owner;
import io.askable.testkit.ManualClock;
import io.askable.testkit.jobs.InMemoryJobQueue;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailedJobsTest {
    private final InMemoryJobQueue queue = new InMemoryJobQueue(ManualClock.atNoon());

    @Test
    void runsEveryFailedJobAgainPageByPage() {
        fail(450, ErrorCode.NOT_FOUND);

        assertThat(retry(5_000, Optional.empty(), false)).isEqualTo(new RetryFailedView(450, 0, 0));
        assertThat(count(JobStatus.QUEUED)).isEqualTo(450);
        assertThat(count(JobStatus.FAILED)).isZero();
    }

    @Test
    void stopsAtItsLimit() {
        fail(5, ErrorCode.NOT_FOUND);

        assertThat(retry(3, Optional.empty(), false).requeued()).isEqualTo(3);
        assertThat(count(JobStatus.FAILED)).isEqualTo(2);
    }

    @Test
    void dryRunCountsAndChangesNothing() {
        fail(3, ErrorCode.NOT_FOUND);

        assertThat(retry(5_000, Optional.empty(), true).requeued()).isEqualTo(3);
        assertThat(count(JobStatus.FAILED)).isEqualTo(3);
    }

    @Test
    void takesOnlyJobsOfTheWantedCode() {
        fail(2, ErrorCode.NOT_FOUND);
        fail(1, ErrorCode.NO_ARTICLE);

        assertThat(retry(5_000, Optional.of(ErrorCode.NO_ARTICLE), false).requeued())
                .isEqualTo(1);
    }

    @Test
    void leavesAPostAloneThatHasAnActiveJob() {
        fail(1, ErrorCode.NOT_FOUND);
        Job failed = queue.list(JobFilter.ALL, Optional.empty(), 1)
                .await()
                .indefinitely()
                .items()
                .getFirst();
        queue.enqueue(aRequest().forPost(failed.url().value()).build()).await().indefinitely();

        assertThat(retry(5_000, Optional.empty(), false)).isEqualTo(new RetryFailedView(0, 1, 0));
    }

    private RetryFailedView retry(int limit, Optional<ErrorCode> code, boolean dryRun) {
        return new FailedJobs(queue, TestJobs.FAST.upTo(limit))
                .retry(Optional.of(Owner.OPEN), code, dryRun)
                .await()
                .indefinitely();
    }

    private void fail(int howMany, ErrorCode code) {
        for (int i = 0; i < howMany; i++) {
            queue.enqueue(aRequest().build()).await().indefinitely();
        }
        queue.claim(howMany, new WorkerId("w")).await().indefinitely().forEach(job -> queue.finish(
                        job, new Outcome.Fail(code, "It went wrong"))
                .await()
                .indefinitely());
    }

    private int count(JobStatus status) {
        return queue.stats().await().indefinitely().counts().get(status).intValue();
    }
}
