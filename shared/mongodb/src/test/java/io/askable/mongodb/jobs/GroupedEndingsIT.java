package io.askable.mongodb.jobs;

import static io.askable.mongodb.jobs.TwoInstances.US;
import static io.askable.mongodb.jobs.TwoInstances.await;
import static io.askable.mongodb.jobs.TwoInstances.done;
import static io.askable.mongodb.jobs.TwoInstances.retry;
import static io.askable.testkit.jobs.JobAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.DatabaseUnavailable;
import io.askable.jobs.FinishResult;
import io.askable.jobs.Job;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Outcome;
import io.askable.mongodb.jobs.ScriptedDocuments.Call;
import io.askable.testkit.mongodb.TestDatabase;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs that end while the end of another is being written are written together, and each is told what became of its own. */
class GroupedEndingsIT {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private final CompletableFuture<Void> firstMayGoOn = new CompletableFuture<>();
    private TwoInstances both;
    private List<Job> jobs = List.of();

    @BeforeEach
    void holdTheFirstOfFour() {
        both = new TwoInstances(MONGO);
        Stream.generate(both::enqueued).limit(4).toList();
        jobs = await(both.ours().claim(4, US));
        both.script().before(Call.UPDATE, () -> Uni.createFrom().completionStage(firstMayGoOn));
    }

    @AfterEach
    void everythingIsWhole() {
        both.assertWhole();
    }

    @Test
    void endTogetherInOneCommand() {
        both.script().letPass(Call.UPDATE_EACH);

        assertAllFinish();
    }

    @Test
    void knowEachItsOwnWhenTheReplyIsLost() {
        both.script().loseReplyOf(Call.UPDATE_EACH);

        assertAllFinish();
    }

    @Test
    void areTriedAloneWhenTheirCommandFails() {
        both.script().loseRequestOf(Call.UPDATE_EACH);

        assertAllFinish();
    }

    @Test
    void failAloneAndHoldUpNobodyAfterThem() {
        both.script().loseRequestOf(Call.UPDATE_EACH).loseRequestOf(Call.UPDATE);
        List<UniAssertSubscriber<FinishResult>> ends = begin(this::finishDone);

        firstMayGoOn.complete(null);

        ends.get(1).awaitFailure().assertFailedWith(DatabaseUnavailable.class);
        ends.get(3).awaitItem().assertItem(FinishResult.APPLIED);
        assertThat(await(finishDone(jobs.get(1)))).isEqualTo(FinishResult.APPLIED);
        assertAllCompleted();
    }

    @Test
    void loseTheirLeaseEachForItself() {
        both.outliveLeases();
        await(both.theirs().keep(Set.of(token(0), token(1), token(3))));
        both.script().before(Call.UPDATE_EACH, () -> both.theirCare().rescue());

        assertThat(endAll(this::finishDone))
                .containsExactly(
                        FinishResult.APPLIED, FinishResult.APPLIED, FinishResult.LEASE_LOST, FinishResult.APPLIED);

        assertThat(both.stored(jobs.get(2))).is(JobStatus.QUEUED);
    }

    @Test
    void yieldToCancelEachForItself() {
        both.script()
                .before(Call.UPDATE_EACH, () -> both.theirs().cancel(jobs.get(1).id()));

        assertThat(endAll(job -> both.ours().finish(job, retry())))
                .containsExactly(
                        FinishResult.APPLIED, FinishResult.CANCELLED, FinishResult.APPLIED, FinishResult.APPLIED);

        assertThat(both.stored(jobs.get(1))).is(JobStatus.CANCELLED);
    }

    private Uni<FinishResult> finishDone(Job job) {
        Outcome done = done(job);
        return both.ours().finish(job, done);
    }

    private List<FinishResult> endAll(Function<Job, Uni<FinishResult>> end) {
        List<UniAssertSubscriber<FinishResult>> ends = begin(end);
        firstMayGoOn.complete(null);
        return ends.stream().map(each -> each.awaitItem().getItem()).toList();
    }

    private List<UniAssertSubscriber<FinishResult>> begin(Function<Job, Uni<FinishResult>> end) {
        return jobs.stream()
                .map(job -> end.apply(job).subscribe().withSubscriber(UniAssertSubscriber.create()))
                .toList();
    }

    private UUID token(int job) {
        return jobs.get(job).lease().orElseThrow().token();
    }

    private void assertAllFinish() {
        assertThat(endAll(this::finishDone)).containsOnly(FinishResult.APPLIED).hasSize(4);
        assertAllCompleted();
    }

    private void assertAllCompleted() {
        assertThat(jobs).allSatisfy(job -> assertThat(both.stored(job)).is(JobStatus.COMPLETED));
    }
}
