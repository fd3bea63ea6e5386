package io.askable.testkit.jobs;

import io.askable.events.JobEventType;
import io.askable.jobs.Enqueued;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.FinishResult;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.NewJob;
import io.askable.jobs.Outcome;
import io.askable.jobs.QueueMaintenance;
import io.askable.jobs.WorkerId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the queue's contracts share: the queue in question, asked and awaited in one word. */
interface QueueContract {

    WorkerId WORKER = JobBuilder.WORKER;
    WorkerId OTHER_WORKER = new WorkerId("worker-2");
    Duration LEASE_AND_GRACE = Duration.ofSeconds(22);

    /** The same one throughout a test, empty before it. */
    QueueUnderTest subject();

    default JobQueue queue() {
        return subject().queue();
    }

    default QueueMaintenance care() {
        return subject().care();
    }

    default Enqueued enqueue(NewJob request) {
        return now(queue().enqueue(request));
    }

    default Job enqueued() {
        return enqueue(RequestBuilder.aRequest().build()).job();
    }

    default List<Job> claim(int wanted) {
        return now(queue().claim(wanted, WORKER));
    }

    /** Must find one. */
    default Job claimed() {
        return claim(1).getFirst();
    }

    /** A job of its own, claimed. */
    default Job running() {
        enqueued();
        return claimed();
    }

    default FinishResult finish(Job claimed, Outcome outcome) {
        return now(queue().finish(claimed, outcome));
    }

    default Job stored(JobId id) {
        return now(queue().find(id)).orElseThrow();
    }

    default Job stored(Job job) {
        return stored(job.id());
    }

    default List<JobEventType> told(Job job) {
        return subject().events(job.id()).stream().map(event -> event.type()).toList();
    }

    default UUID token(Job claimed) {
        return claimed.lease().orElseThrow().token();
    }

    default Outcome done(Job claimed) {
        return new Outcome.Done(JobBuilder.resultOf(claimed));
    }

    default Outcome retry() {
        return new Outcome.Retry(ErrorCode.HTTP_5XX, "Upstream said 503", Optional.empty());
    }

    default Outcome fail() {
        return new Outcome.Fail(ErrorCode.NOT_FOUND, "The post is not there");
    }

    default <T> T now(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(20));
    }
}
