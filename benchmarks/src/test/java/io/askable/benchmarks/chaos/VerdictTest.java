package io.askable.benchmarks.chaos;

import static io.askable.benchmarks.chaos.JobFixture.BEGIN;
import static io.askable.benchmarks.chaos.JobFixture.completed;
import static io.askable.benchmarks.chaos.JobFixture.job;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each test plants one fault in a world that is well. */
class VerdictTest {

    private static final Duration LEASE = Duration.ofSeconds(20);

    private final Ledger ledger = new Ledger();
    private final List<JobSnapshot> jobs = new ArrayList<>();
    private final List<ShownPost> posts = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> runs = new HashSet<>();
    private final Map<String, Long> counted = new HashMap<>();
    private final List<Instant> databaseKills = new ArrayList<>();

    private void there(JobFixture... fixtures) {
        Arrays.stream(fixtures).map(JobFixture::stored).forEach(job -> {
            jobs.add(job);
            counted.merge(job.status(), 1L, Long::sum);
            ledger.accept(job.id(), job.url(), BEGIN);
        });
    }

    private void shown(String id, long number) {
        posts.add(new ShownPost(JobFixture.url(id), id + "-1", number));
    }

    private Verdict verdict() {
        return Verdict.of(ledger, new Aftermath(jobs, posts, known, runs, counted), databaseKills, LEASE);
    }

    @Test
    void isCleanWhenAllIsWell() {
        there(completed("a"), job("b").cancelled(), job("c").claimed("w").failed(true));
        shown("a", 1);
        ledger.read("a-1", BEGIN);
        ledger.cancel("b", CancelAnswer.CANCELLED, BEGIN);

        assertThat(verdict().isClean()).isTrue();
        assertThat(verdict().lostByDatabase()).isEmpty();
    }

    @Test
    void seesAJobThatIsGone() {
        ledger.accept("a", "http://blog.example/a", BEGIN);

        assertThat(verdict().lost()).containsExactly("I7 job a was accepted and is gone");
        assertThat(verdict().isClean()).isFalse();
    }

    @Test
    void countsApartWhatTheDatabaseLostWhenItWasKilled() {
        ledger.accept("a", "http://blog.example/a", BEGIN);
        ledger.accept("b", "http://blog.example/b", BEGIN.minusSeconds(10));
        databaseKills.add(BEGIN.plusMillis(500));

        assertThat(verdict().lostByDatabase()).containsExactly("I7 job a was accepted and is gone");
        assertThat(verdict().lost()).containsExactly("I7 job b was accepted and is gone");
    }

    @Test
    void seesAJobWithoutAnEnd() {
        there(job("a").claimed("w"));

        assertThat(verdict().unended()).containsExactly("I7 job a is still processing");
        assertThat(verdict().isClean()).isFalse();
    }

    @Test
    void seesAResultThatIsNotShown() {
        there(completed("a"));

        assertThat(verdict().lost()).containsExactly("I7 the result of job a is not shown");
    }

    @Test
    void countsApartAResultThatWasStoredBeforeTheDatabaseWasKilledAndIsGone() {
        there(
                completed("a"),
                completed("b"),
                job("c").after(Duration.ofMinutes(1)).claimed("w").completed(),
                completed("d"));
        known.addAll(List.of(JobFixture.url("a"), JobFixture.url("b"), JobFixture.url("c")));
        runs.addAll(List.of("b-1", "d-1"));
        databaseKills.add(BEGIN.plusMillis(2_500));

        assertThat(verdict().lostByDatabase())
                .as("a lost what it stored, d the record of its post")
                .containsExactly("I7 the result of job a is not shown", "I7 the result of job d is not shown");
        assertThat(verdict().lost())
                .containsExactly("I7 the result of job b is not shown", "I7 the result of job c is not shown");
    }

    @Test
    void seesAPublishThatNobodyRepeated() {
        there(completed("a").unpublished());
        shown("a", 1);

        assertThat(verdict().unended()).hasSize(1);
    }

    @Test
    void seesWorkThatWasDoneTwice() {
        there(completed("a").completed());
        shown("a", 1);

        assertThat(verdict().completedTwice()).hasSize(1);
    }

    @Test
    void seesWorkThatNobodyWasToldOf() {
        there(completed("a"));
        shown("a", 1);
        jobs.add(completed("b").stored());
        counted.merge("completed", 1L, Long::sum);
        shown("b", 1);

        assertThat(verdict().completedTwice()).containsExactly("I7 job b was completed, and nobody was told of it");
        ledger.leaveUnanswered();
        assertThat(verdict().completedTwice()).isEmpty();
    }

    @Test
    void seesAReadOfARunThatNeverFinished() {
        there(job("a").claimed("w").cancelled());
        ledger.read("a-1", BEGIN);

        assertThat(verdict().stale()).containsExactly("I9 run a-1 was read and never finished");
    }

    @Test
    void seesAnOlderRunShownInPlaceOfANewer() {
        there(completed("a"), job("a-again").inRun(2).claimed("w").completed());
        shown("a", 1);

        assertThat(verdict().stale()).containsExactly("I3 run a-1 is shown, number 1 of 2");
    }

    @Test
    void seesAReadOfTwoRunsAtOnce() {
        ledger.readMixed();

        assertThat(verdict().stale()).hasSize(1);
    }

    @Test
    void seesAttemptsOverTheLimit() {
        JobFixture stubborn = job("a");
        for (int attempt = 0; attempt < 4; attempt++) {
            stubborn.claimed("w").failed(attempt == 3);
        }
        there(stubborn);

        assertThat(verdict().overLimit()).containsExactly("I4 job a had 4 attempts");
    }

    @Test
    void seesACancelThatWasTakenBack() {
        there(completed("a"));
        shown("a", 1);
        ledger.cancel("a", CancelAnswer.CANCELLED, BEGIN);

        assertThat(verdict().broken()).hasSize(1);
    }

    @Test
    void seesCountsThatDoNotAddUp() {
        there(completed("a"));
        shown("a", 1);
        counted.put("completed", 2L);

        assertThat(verdict().broken()).containsExactly("I10 2 jobs are counted completed, 1 are");
    }
}
