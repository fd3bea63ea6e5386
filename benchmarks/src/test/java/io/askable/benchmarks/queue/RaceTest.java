package io.askable.benchmarks.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RaceTest {

    @Test
    void dividesItsStepsAmongTheThreads() throws Exception {
        AtomicInteger steps = new AtomicInteger();

        Race race = Race.times(8, 1_000, steps::incrementAndGet);

        assertThat(steps).hasValue(1_000);
        assertThat(race.done()).isEqualTo(1_000);
    }

    @Test
    void endsWhenEveryThreadFindsNothing() throws Exception {
        AtomicInteger left = new AtomicInteger(100);

        assertThat(Race.run(4, () -> left.getAndAdd(-4) > 0 ? 4 : 0).done()).isEqualTo(100);
    }

    @Test
    void isNoFigureWhenJobsWereLeftBehindOrDoneTwice() {
        Race race = race(99);

        assertThat(race.expect(99)).isSameAs(race);
        assertThatThrownBy(() -> race.expect(100)).hasMessage("Completed 99 of 100");
        assertThatThrownBy(() -> race.expect(98)).hasMessage("Completed 99 of 98");
    }

    @Test
    void comparesRoundByRoundAndTakesTheMedian() {
        ContenderFigures slow = new ContenderFigures();
        ContenderFigures fast = new ContenderFigures();
        for (int eighty : new int[] {80, 800, 8}) {
            slow.add(race(1), race(eighty), 160);
            fast.add(race(2), race(eighty * 10 / 8), 100);
        }

        assertThat(slow.completedRatioTo(fast)).isEqualTo(0.8);
        assertThat(slow.enqueuedRatioTo(fast)).isEqualTo(0.5);
    }

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(ContenderFigures.median(java.util.List.of(9.0, 1.0, 5.0))).isEqualTo(5);
    }

    private static Race race(int done) {
        return new Race(done, Duration.ofSeconds(1));
    }
}
