package io.askable.mongodb.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.sites.Owner;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueueLimitsTest {

    private static final String OPEN = Owner.OPEN.id();
    private static final Duration OFTEN = Duration.ofSeconds(1);
    private static final Duration SELDOM = Duration.ofSeconds(20);

    @Test
    void countsSeldomWhileNotHalfAsManyWaitAsMay() {
        assertThat(maxAge(Map.of())).isEqualTo(SELDOM);
        assertThat(maxAge(Map.of(OPEN, 40L, "p1", 4L))).isEqualTo(SELDOM);
    }

    @Test
    void countsOftenNearTheLimitInAll() {
        assertThat(maxAge(Map.of(OPEN, 46L, "p1", 4L))).isEqualTo(OFTEN);
    }

    @Test
    void countsOftenNearTheLimitOfOneOwner() {
        assertThat(maxAge(Map.of("p1", 5L))).isEqualTo(OFTEN);
    }

    private static Duration maxAge(Map<String, Long> waiting) {
        return QueueLimits.maxAge(waiting, 100, 10);
    }
}
