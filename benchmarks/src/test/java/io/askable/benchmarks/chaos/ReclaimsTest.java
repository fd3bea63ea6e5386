package io.askable.benchmarks.chaos;

import static io.askable.benchmarks.chaos.JobFixture.BEGIN;
import static io.askable.benchmarks.chaos.JobFixture.job;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReclaimsTest {

    /** Claimed at 2 s, killed at 5 s. */
    private static final List<Reclaims.Kill> KILL = List.of(new Reclaims.Kill("w1-", BEGIN.plusSeconds(5)));

    private static final Duration LEASE = Duration.ofSeconds(20);

    @Test
    void countsFromTheKillToTheNextClaim() {
        JobSnapshot job = job("a").claimed("w1-x")
                .after(LEASE)
                .timedOut()
                .claimed("w2-x")
                .completed()
                .stored();

        assertThat(Reclaims.of(KILL, List.of(job)).sorted()).containsExactly(Duration.ofSeconds(19));
    }

    @Test
    void leavesOutOtherWorkersAndJobsThatEndedWithTheirWorker() {
        JobSnapshot ofOther = job("a").claimed("w11-x")
                .after(LEASE)
                .timedOut()
                .claimed("w2-x")
                .completed()
                .stored();
        JobSnapshot cancelled =
                job("b").claimed("w1-x").after(LEASE).timedOut().cancelled().stored();
        JobSnapshot finished = job("c").claimed("w1-x")
                .failed(false)
                .claimed("w2-x")
                .completed()
                .stored();

        assertThat(Reclaims.of(KILL, List.of(ofOther, cancelled, finished)).count())
                .isZero();
    }

    @Test
    void leavesOutWhatTheWorkerHadLostInAPauseBeforeItsKill() {
        JobSnapshot job =
                job("a").claimed("w1-x").timedOut().claimed("w2-x").completed().stored();

        assertThat(Reclaims.of(KILL, List.of(job)).count()).isZero();
    }

    @Test
    void tellsQuantiles() {
        Reclaims reclaims = new Reclaims(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(9)));

        assertThat(reclaims.seconds(0.5)).isEqualTo(2);
        assertThat(reclaims.seconds(0.99)).isEqualTo(9);
        assertThat(new Reclaims(List.of()).seconds(0.99)).isZero();
    }
}
