package io.askable.worker.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.Checkpoint;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobState.Completed;
import io.askable.jobs.JobState.Queued;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Outcome;
import io.askable.jobs.Stage;
import io.askable.testkit.jobs.JobBuilder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutorTest {

    @Test
    void logLinesOfARunTellJobAttemptAndFence() throws InterruptedException {
        List<String> told = new CopyOnWriteArrayList<>();
        Bench bench = Bench.with(run -> {
            Stream.of("job", "attempt", "fence")
                    .map(MDC::get)
                    .map(String::valueOf)
                    .forEach(told::add);
            return new Outcome.Cancelled();
        });

        JobId id = bench.startJob();
        bench.awaitEnd();

        assertThat(told).containsExactly(id.value(), "1", "1");
    }

    @Test
    void completesAndPublishesWhatItsHandlerHasDone() throws InterruptedException {
        Bench bench = Bench.with(ExecutorTest::done);
        JobId id = bench.startJob();
        bench.awaitEnd();
        assertPublished(bench.job(id));
        assertThat(bench.executor.free()).isEqualTo(4);
    }

    @Test
    void publishesOnlyAfterTheFinish() throws InterruptedException {
        Bench bench = Bench.with(ExecutorTest::done);
        bench.startJob();
        bench.awaitEnd();
        assertThat(bench.database.answered()).containsExactly("finish", "markPublished");
    }

    @Test
    void endsAJobAsItsHandlerSays() throws InterruptedException {
        Bench bench = Bench.with(run -> new Outcome.Fail(ErrorCode.NOT_FOUND, "The site has no such page"));
        JobId id = bench.startJob();
        bench.awaitEnd();
        Job job = bench.job(id);
        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.lastError()).hasValueSatisfying(error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.NOT_FOUND);
            assertThat(error.message()).isEqualTo("The site has no such page");
        });
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class, OutOfMemoryError.class})
    void retriesAsInternalWhateverIsThrown(Class<? extends Throwable> thrown) throws InterruptedException {
        Bench bench = Bench.with(run -> {
            throw instanceOf(thrown);
        });
        JobId id = bench.startJob();
        bench.awaitEnd();
        Job job = bench.job(id);
        assertThat(job.state()).isInstanceOf(Queued.class);
        assertThat(job.lastError()).hasValueSatisfying(error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.INTERNAL);
            assertThat(error.message()).contains(thrown.getSimpleName());
        });
        assertThat(bench.executor.free()).isEqualTo(4);
    }

    @Test
    void leavesJobOfUnknownTypeToOthersForAMinute() throws InterruptedException {
        Bench bench = Bench.knowingOnly("blog.reembed");
        JobId id = bench.startJob();
        bench.awaitEnd();
        Job job = bench.job(id);
        assertThat(job.state()).isEqualTo(new Queued(bench.clock.instant().plusSeconds(60)));
        assertThat(job.attempt()).isZero();
        assertThat(job.errors()).isEmpty();
    }

    @Test
    void repeatsTheFinishUntilTheDatabaseAnswers() throws InterruptedException {
        Bench bench = Bench.with(ExecutorTest::done);
        bench.database.goDown();
        JobId id = bench.startJob();
        bench.database.awaitRefusal();
        bench.database.comeBack();
        bench.awaitEnd();
        assertPublished(bench.job(id));
    }

    @Test
    void completesOnceThoughTheReplyOfTheFinishIsLost() throws InterruptedException {
        Bench bench = Bench.with(ExecutorTest::done);
        bench.database.loseReplyOf("finish");
        JobId id = bench.startJob();
        bench.awaitEnd();
        assertPublished(bench.job(id));
        assertThat(bench.database.answered()).containsExactly("finish", "finish", "markPublished");
        assertThat(bench.jobs.events(id))
                .filteredOn(event -> event.type().wireName().equals("job.completed"))
                .hasSize(1);
    }

    @Test
    void carriesOnWithItsWorkWhenTheDatabaseIsBackInTime() throws InterruptedException {
        Bench bench = Bench.with(run -> {
            run.begin(Stage.FETCH);
            run.checkpoint(Checkpoint.crawled("page"));
            return done(run);
        });
        bench.database.goDown();
        JobId id = bench.startJob();
        bench.database.awaitRefusal();
        bench.database.awaitRefusal();
        bench.database.comeBack();
        bench.awaitEnd();
        assertPublished(bench.job(id));
        assertThat(bench.database.answered()).containsExactly("checkpoint", "finish", "markPublished");
    }

    @Test
    void measuresHowLongRunsTakeByOutcome() throws InterruptedException {
        Bench bench = Bench.with(ExecutorTest::done);
        bench.startJob();
        bench.awaitEnd();
        assertThat(bench.registry
                        .get("askable.worker.run")
                        .tag("outcome", "done")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(bench.registry.get("askable.worker.job.wait").timer().count())
                .isEqualTo(1);
        assertThat(bench.registry.get("askable.worker.job.attempts").summary().mean())
                .isEqualTo(1);
        assertThat(bench.registry.get("askable.worker.runs.active").gauge().value())
                .isZero();
    }

    static Outcome done(JobRun run) {
        return new Outcome.Done(JobBuilder.resultOf(run.job()));
    }

    private static void assertPublished(Job job) {
        assertThat(job.state()).isInstanceOfSatisfying(Completed.class, state -> assertThat(state.publishPending())
                .isFalse());
    }

    /** Thrown as it is, checked or not. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E instanceOf(Class<? extends Throwable> type) throws E {
        try {
            throw (E) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
