package io.askable.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 20", "3, 40", "6, 320", "7, 600", "60, 600", "2000, 600"})
    void waitsAnywhereInAWindowThatDoublesUpToTenMinutes(int attempt, long windowSeconds) {
        assertThat(Backoff.afterAttempt(attempt, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Backoff.afterAttempt(attempt, 0.5)).isEqualTo(Duration.ofMillis(1_000 + windowSeconds * 500));
        assertThat(Backoff.afterAttempt(attempt, Math.nextDown(1.0)))
                .isBetween(Duration.ofSeconds(windowSeconds), Duration.ofSeconds(windowSeconds + 1));
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "1, 60", "4, 480", "5, 600", "19, 600"})
    void snoozesDoubleFromHalfAMinuteToTen(int snoozes, long seconds) {
        assertThat(Backoff.afterSnooze(snoozes)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void honoursWhatTheOtherSideAsksUpToAnHour() {
        Instant ours = NOW.plusSeconds(5);

        assertThat(Backoff.latest(ours, Optional.empty(), NOW)).isEqualTo(ours);
        assertThat(Backoff.latest(ours, Optional.of(NOW.plusSeconds(2)), NOW)).isEqualTo(ours);
        assertThat(Backoff.latest(ours, Optional.of(NOW.plusSeconds(90)), NOW)).isEqualTo(NOW.plusSeconds(90));
        assertThat(Backoff.latest(ours, Optional.of(NOW.plusSeconds(9_000)), NOW))
                .isEqualTo(NOW.plusSeconds(3_600));
    }
}
