package io.askable.api.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.api.LoggedLines;
import io.askable.jobs.DatabaseUnavailable;
import org.junit.jupiter.api.Test;

class LateFailuresTest {
    @Test
    void saysNothingOfADatabaseThatWasReportedBefore() {
        try (LoggedLines told = LoggedLines.of(LateFailures.class)) {
            LateFailures.tell(new DatabaseUnavailable(new IllegalStateException("cut")));

            assertThat(told.levels()).isEmpty();
        }
    }

    @Test
    void warnsOfWhatNobodyReported() {
        try (LoggedLines told = LoggedLines.of(LateFailures.class)) {
            LateFailures.tell(new IllegalStateException("a bug"));

            assertThat(told.levels()).containsAnyOf("WARN", "WARNING");
        }
    }
}
