package io.askable.testkit.jobs;

import static io.askable.testkit.jobs.RequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.events.JobEventType;
import io.askable.jobs.Cancellation;
import io.askable.jobs.Checkpoint;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.FinishResult;
import io.askable.jobs.Job;
import io.askable.jobs.JobFilter;
import io.askable.jobs.JobId;
import io.askable.jobs.JobNotFound;
import io.askable.jobs.JobState;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Outcome;
import io.askable.jobs.Page;
import io.askable.jobs.Requeued;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people do with jobs: cancel, run again, look. */
interface OperatorContract extends QueueContract {

    @Test
    default void cancelsWhatWaitsAtOnce() {
        Job waiting = enqueued();

        assertThat(now(queue().cancel(waiting.id()))).isEqualTo(Cancellation.CANCELLED);

        JobAssert.assertThat(stored(waiting)).is(JobStatus.CANCELLED);
        assertThat(claim(1)).isEmpty();
        assertThat(told(waiting)).containsExactly(JobEventType.SUBMITTED, JobEventType.CANCELLED);
    }

    @Test
    default void asksWhatRunsToStop() {
        Job running = running();

        assertThat(now(queue().cancel(running.id()))).isEqualTo(Cancellation.REQUESTED);
        assertThat(now(queue().cancel(running.id()))).isEqualTo(Cancellation.REQUESTED);

        assertThat(stored(running).state()).isInstanceOfSatisfying(JobState.Processing.class, processing -> assertThat(
                        processing.cancelRequestedAt())
                .isPresent());
        assertThat(finish(running, new Outcome.Cancelled())).isEqualTo(FinishResult.APPLIED);
        JobAssert.assertThat(stored(running)).is(JobStatus.CANCELLED);
    }

    @Test
    default void cancelOfWhatIsCancelledSucceedsAgain() {
        Job waiting = enqueued();
        now(queue().cancel(waiting.id()));
        Job before = stored(waiting);

        assertThat(now(queue().cancel(waiting.id()))).isEqualTo(Cancellation.CANCELLED);
        assertThat(stored(waiting)).isEqualTo(before);
    }

    @Test
    default void cancelComesTooLateForWhatIsFinished() {
        Job completed = running();
        finish(completed, done(completed));
        Job failed = running();
        finish(failed, fail());

        assertThat(now(queue().cancel(completed.id()))).isEqualTo(Cancellation.ALREADY_FINISHED);
        assertThat(now(queue().cancel(failed.id()))).isEqualTo(Cancellation.ALREADY_FINISHED);
    }

    @Test
    default void aCancelledPostMayComeInAgain() {
        Job waiting = enqueue(aRequest().forPost("https://a.example/1").build()).job();
        now(queue().cancel(waiting.id()));

        assertThat(enqueue(aRequest().forPost("https://a.example/1").build()).deduplicated())
                .isFalse();
    }

    @Test
    default void unknownJobsAreNotFound() {
        JobId unknown = aRequest().build().id();

        assertThatThrownBy(() -> now(queue().cancel(unknown))).isInstanceOf(JobNotFound.class);
        assertThatThrownBy(() -> now(queue().requeue(unknown))).isInstanceOf(JobNotFound.class);
        assertThat(now(queue().find(unknown))).isEmpty();
    }

    @Test
    default void requeueStartsAFinishedJobAnew() {
        Job running = running();
        now(queue().checkpoint(running, Checkpoint.crawled("page")));
        finish(running, fail());

        assertThat(now(queue().requeue(running.id()))).isEqualTo(Requeued.REQUEUED);

        Job job = stored(running);
        JobAssert.assertThat(job).is(JobStatus.QUEUED).hasAttempt(0).hasFence(1);
        assertThat(job.checkpoint()).isEmpty();
        assertThat(job.progress()).isEmpty();
        assertThat(told(job)).last().isEqualTo(JobEventType.REQUEUED);
        JobAssert.assertThat(claimed()).hasAttempt(1).hasFence(2);
    }

    @Test
    default void requeueWorksFromEveryFinalStatus() {
        Job completed = running();
        finish(completed, done(completed));
        Job cancelled = enqueued();
        now(queue().cancel(cancelled.id()));

        assertThat(now(queue().requeue(completed.id()))).isEqualTo(Requeued.REQUEUED);
        assertThat(now(queue().requeue(cancelled.id()))).isEqualTo(Requeued.REQUEUED);
        assertThat(claim(3)).hasSize(2);
    }

    @Test
    default void requeueLeavesWhatIsActive() {
        Job waiting = enqueued();

        assertThat(now(queue().requeue(waiting.id()))).isEqualTo(Requeued.CHANGED);
    }

    @Test
    default void requeueGivesWayToANewerJobOfThePost() {
        Job first = enqueue(aRequest().forPost("https://a.example/1").build()).job();
        now(queue().cancel(first.id()));
        enqueue(aRequest().forPost("https://a.example/1").build());

        assertThat(now(queue().requeue(first.id()))).isEqualTo(Requeued.SUPERSEDED);
        JobAssert.assertThat(stored(first)).is(JobStatus.CANCELLED);
    }

    @Test
    default void anEndFromBeforeTheRequeueNoLongerCounts() {
        Job running = running();
        finish(running, done(running));
        now(queue().requeue(running.id()));

        assertThat(finish(running, done(running))).isEqualTo(FinishResult.LEASE_LOST);
        JobAssert.assertThat(stored(running)).is(JobStatus.QUEUED);
    }

    @Test
    default void findsTheNewestJobOfAPost() {
        BlogUrl post = BlogUrl.of("https://a.example/1");
        Job older = enqueue(aRequest().forPost("https://a.example/1").build()).job();
        now(queue().cancel(older.id()));
        Job newer = enqueue(aRequest().forPost("https://a.example/1").build()).job();

        assertThat(now(queue().findNewest(Owner.OPEN, post, EnumSet.allOf(JobStatus.class))))
                .contains(newer);
        assertThat(now(queue().findNewest(Owner.OPEN, post, Set.of(JobStatus.CANCELLED))))
                .hasValueSatisfying(job -> assertThat(job.id()).isEqualTo(older.id()));
        assertThat(now(queue().findNewest(new Owner("p1"), post, EnumSet.allOf(JobStatus.class))))
                .isEmpty();
    }

    @Test
    default void listsNewestFirstPageByPage() {
        List<JobId> newestFirst =
                IntStream.range(0, 5).mapToObj(i -> enqueued().id()).toList().reversed();

        Page<Job> first = now(queue().list(JobFilter.ALL, Optional.empty(), 3));
        Page<Job> second = now(queue().list(JobFilter.ALL, first.next(), 3));

        assertThat(first.items()).extracting(Job::id).containsExactlyElementsOf(newestFirst.subList(0, 3));
        assertThat(second.items()).extracting(Job::id).containsExactlyElementsOf(newestFirst.subList(3, 5));
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void listsWhatTheFilterAsks() {
        Job failed = running();
        finish(failed, fail());
        Job owned = enqueue(aRequest().by(new Owner("p1")).build()).job();

        assertThat(listed(new JobFilter(
                        Optional.empty(), Optional.of(JobStatus.FAILED), Optional.empty(), Optional.empty())))
                .containsExactly(failed.id());
        assertThat(listed(new JobFilter(
                        Optional.of(owned.owner()), Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly(owned.id());
        assertThat(listed(
                        new JobFilter(Optional.empty(), Optional.empty(), Optional.of(owned.url()), Optional.empty())))
                .containsExactly(owned.id());
        assertThat(listed(new JobFilter(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(ErrorCode.NOT_FOUND))))
                .containsExactly(failed.id());
    }

    private List<JobId> listed(JobFilter filter) {
        return now(queue().list(filter, Optional.empty(), 10)).items().stream()
                .map(Job::id)
                .toList();
    }

    @Test
    default void aPublishedRunIsNoLongerPending() {
        Job running = running();
        finish(running, done(running));
        assertThat(now(care().listUnpublished())).extracting(Job::id).containsExactly(running.id());

        now(queue().markPublished(running.id(), running.runId()));
        now(queue().markPublished(running.id(), running.runId()));

        assertThat(now(care().listUnpublished())).isEmpty();
        JobAssert.assertThat(stored(running)).is(JobStatus.COMPLETED);
    }

    @Test
    default void aRunPublishedLateLeavesANewerOnePending() {
        Job older = running();
        finish(older, done(older));
        now(queue().requeue(older.id()));
        Job newer = claimed();
        finish(newer, done(newer));

        now(queue().markPublished(older.id(), older.runId()));

        assertThat(now(care().listUnpublished())).extracting(Job::id).containsExactly(newer.id());
    }
}
