package io.askable.testkit.jobs;

import static io.askable.testkit.jobs.RequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.events.JobEventType;
import io.askable.jobs.Enqueued;
import io.askable.jobs.IdempotencyMismatch;
import io.askable.jobs.Job;
import io.askable.jobs.JobStatus;
import io.askable.jobs.NewJob;
import io.askable.sites.Owner;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How jobs come in. */
interface EnqueueContract extends QueueContract {

    @Test
    default void acceptsRequestAndKeepsAllOfIt() {
        NewJob request = aRequest().forced().inBand(2).by(new Owner("p1")).build();

        Enqueued enqueued = enqueue(request);

        Job job = stored(request.id());
        assertThat(enqueued).isEqualTo(new Enqueued(job, false));
        JobAssert.assertThat(job).is(JobStatus.QUEUED).hasAttempt(0).hasFence(0).hasNoError();
        assertThat(job.url()).isEqualTo(request.url());
        assertThat(job.owner()).isEqualTo(request.owner());
        assertThat(job.force()).isTrue();
        assertThat(job.priority()).isEqualTo(2);
        assertThat(job.correlationId()).isEqualTo(request.correlationId());
        assertThat(told(job)).containsExactly(JobEventType.SUBMITTED);
    }

    @Test
    default void answersSameJobWhenARequestIsRepeated() {
        NewJob request = aRequest().build();
        Enqueued first = enqueue(request);

        assertThat(enqueue(request)).isEqualTo(first);
        assertThat(told(first.job())).containsExactly(JobEventType.SUBMITTED);
    }

    @Test
    default void answersActiveJobOfTheSamePost() {
        Job waiting = enqueue(aRequest().forPost("https://a.example/1").build()).job();

        Enqueued again = enqueue(aRequest().forPost("https://a.example/1").build());

        assertThat(again.deduplicated()).isTrue();
        assertThat(again.job().id()).isEqualTo(waiting.id());
        assertThat(claim(2)).hasSize(1);
    }

    @Test
    default void answersRunningJobOfTheSamePost() {
        enqueue(aRequest().forPost("https://a.example/1").build());
        Job running = claimed();

        Enqueued again = enqueue(aRequest().forPost("https://a.example/1").build());

        assertThat(again.deduplicated()).isTrue();
        assertThat(again.job().id()).isEqualTo(running.id());
    }

    @Test
    default void takesTheSamePostOfAnotherOwnerForItself() {
        enqueue(aRequest().forPost("https://a.example/1").by(new Owner("p1")).build());

        Enqueued other = enqueue(
                aRequest().forPost("https://a.example/1").by(new Owner("p2")).build());

        assertThat(other.deduplicated()).isFalse();
    }

    @Test
    default void takesTheSamePostAnewOnceTheFirstJobIsFinal() {
        enqueue(aRequest().forPost("https://a.example/1").build());
        Job first = claimed();
        finish(first, done(first));

        Enqueued second = enqueue(aRequest().forPost("https://a.example/1").build());

        assertThat(second.deduplicated()).isFalse();
        assertThat(second.job().id()).isNotEqualTo(first.id());
    }

    @Test
    default void deduplicatedRequestRaisesTheBandWhileQueued() {
        enqueue(aRequest().forPost("https://a.example/1").inBand(2).build());

        Job raised = enqueue(aRequest().forPost("https://a.example/1").inBand(0).build())
                .job();
        Job left = enqueue(aRequest().forPost("https://a.example/1").inBand(3).build())
                .job();

        assertThat(raised.priority()).isZero();
        assertThat(left.priority()).isZero();
        assertThat(stored(left).priority()).isZero();
    }

    @Test
    default void idempotencyKeyAnswersItsOwnJobEvenWhenThatIsFinal() {
        NewJob request = aRequest().forPost("https://a.example/1").withKey("k").build();
        enqueue(request);
        Job run = claimed();
        finish(run, done(run));

        Enqueued again =
                enqueue(aRequest().forPost("https://a.example/1").withKey("k").build());

        assertThat(again.deduplicated()).isTrue();
        assertThat(again.job().id()).isEqualTo(request.id());
        JobAssert.assertThat(again.job()).is(JobStatus.COMPLETED);
    }

    @Test
    default void idempotencyKeyOfADeduplicatedRequestAnswersTheActiveJob() {
        Job active = enqueue(aRequest().forPost("https://a.example/1").build()).job();
        NewJob keyed = aRequest().forPost("https://a.example/1").withKey("k").build();

        assertThat(enqueue(keyed).job().id()).isEqualTo(active.id());
        Job run = claimed();
        finish(run, done(run));
        Enqueued replay =
                enqueue(aRequest().forPost("https://a.example/1").withKey("k").build());

        assertThat(replay.job().id()).isEqualTo(active.id());
    }

    @Test
    default void idempotencyKeyWithAnotherRequestIsRefused() {
        enqueue(aRequest().forPost("https://a.example/1").withKey("k").build());

        assertThatThrownBy(() -> enqueue(
                        aRequest().forPost("https://a.example/2").withKey("k").build()))
                .isInstanceOf(IdempotencyMismatch.class);
    }

    @Test
    default void idempotencyKeyBelongsToItsOwner() {
        enqueue(aRequest().by(new Owner("p1")).withKey("k").build());

        assertThat(enqueue(aRequest().by(new Owner("p2")).withKey("k").build()).deduplicated())
                .isFalse();
    }

    @Test
    default void idempotencyKeyIsForgottenAfterADay() {
        enqueue(aRequest().withKey("k").build());
        subject().pass(Duration.ofHours(24).plusSeconds(1));

        assertThat(enqueue(aRequest().withKey("k").build()).deduplicated()).isFalse();
    }

    @Test
    default void fiftyRequestsForOnePostAtOnceMakeOneJob() {
        List<Uni<Enqueued>> requests = IntStream.range(0, 50)
                .mapToObj(i -> aRequest().forPost("https://a.example/1").build())
                .map(queue()::enqueue)
                .toList();

        List<Enqueued> answers =
                now(Uni.join().all(requests).usingConcurrencyOf(16).andFailFast());

        assertThat(answers)
                .extracting(answer -> answer.job().id())
                .containsOnly(answers.getFirst().job().id());
        assertThat(answers).filteredOn(answer -> !answer.deduplicated()).hasSize(1);
        assertThat(claim(50)).hasSize(1);
    }

    @Test
    default void fiftyRequestsUnderOneKeyAtOnceMakeOneJob() {
        List<Uni<Enqueued>> requests = IntStream.range(0, 50)
                .mapToObj(i ->
                        aRequest().forPost("https://a.example/1").withKey("k").build())
                .map(queue()::enqueue)
                .toList();

        List<Enqueued> answers =
                now(Uni.join().all(requests).usingConcurrencyOf(16).andFailFast());

        assertThat(answers)
                .extracting(answer -> answer.job().id())
                .containsOnly(answers.getFirst().job().id());
        assertThat(claim(50)).hasSize(1);
    }
}
