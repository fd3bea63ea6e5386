package io.askable.mongodb.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PriorityRotationTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final PriorityRotation turns = new PriorityRotation(nanos::get);

    @Test
    void looksIntoBetterBandsFirst() {
        assertThat(turns.next()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void everyEighthTimeBeginsBelow() {
        IntStream.range(0, 7).forEach(i -> turns.next());

        assertThat(turns.next()).containsExactly(3, 2, 1, 0);
        assertThat(turns.next()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void asksABandFoundEmptyLastForAQuarterOfASecond() {
        turns.foundEmpty(0);
        nanos.addAndGet(Duration.ofMillis(249).toNanos());
        assertThat(turns.next()).containsExactly(1, 2, 3, 0);

        nanos.addAndGet(Duration.ofMillis(2).toNanos());
        assertThat(turns.next()).containsExactly(0, 1, 2, 3);
    }
}
