package io.askable.benchmarks.chaos;

import static io.askable.benchmarks.chaos.JobFixture.completed;
import static io.askable.benchmarks.chaos.JobFixture.job;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryTest {

    private static final Duration LEASE = Duration.ofSeconds(20);

    private static History of(JobFixture job) {
        return History.of(job.stored(), LEASE);
    }

    static Stream<JobFixture> possible() {
        return Stream.of(
                completed("a"),
                job("b").claimed("w").failed(false).claimed("w").failed(true),
                job("c").cancelled(),
                job("d").claimed("w").cancelled(),
                job("e").claimed("w").after(LEASE).timedOut().claimed("v").completed(),
                job("f").claimed("w").after(LEASE).timedOut().failed(true),
                job("g").claimed("w")
                        .released()
                        .claimed("v")
                        .released()
                        .claimed("v")
                        .completed());
    }

    @ParameterizedTest
    @MethodSource("possible")
    void hasNothingAgainstALifeAsItShouldBe(JobFixture job) {
        assertThat(of(job).problems()).isEmpty();
    }

    @Test
    void seesAJobThatIsCompletedTwice() {
        History history = of(completed("a").completed());

        assertThat(history.completions()).isEqualTo(2);
        assertThat(history.problems()).containsExactly("I8 job.completed after ENDED");
    }

    @Test
    void seesAClaimOfAJobThatHasEnded() {
        assertThat(of(completed("a").claimed("w")).problems()).anyMatch(problem -> problem.startsWith("I8"));
    }

    @Test
    void seesASecondClaimBesideAFirst() {
        assertThat(of(job("a").claimed("w").claimed("v").completed()).problems())
                .containsExactly("I8 job.claimed after RUNNING");
    }

    @Test
    void seesALeaseThatWasTakenAwayTooEarly() {
        assertThat(of(job("a").claimed("w").timedOut().claimed("v").completed()).problems())
                .containsExactly("I1 taken away PT1S after its claim");
    }

    @Test
    void countsWhatWasGivenBackAsNoAttempt() {
        assertThat(of(job("a").claimed("w").released().claimed("w").completed()).mostAttempts())
                .isEqualTo(1);
        assertThat(of(job("a").claimed("w").failed(false).claimed("w").completed())
                        .mostAttempts())
                .isEqualTo(2);
    }

    @Test
    void seesAFenceThatDidNotRise() {
        JobSnapshot job = completed("a").stored();
        JobSnapshot stale = new JobSnapshot(
                job.id(),
                job.url(),
                job.status(),
                job.attempt(),
                job.maxAttempts(),
                0,
                job.seq(),
                job.hasDedupKey(),
                job.hasLease(),
                job.isPublishPending(),
                job.result(),
                job.events());

        assertThat(History.of(stale, LEASE).problems()).containsExactly("I3 fence 0 after 1 claims");
    }
}
