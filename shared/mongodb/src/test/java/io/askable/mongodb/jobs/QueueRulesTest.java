package io.askable.mongodb.jobs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueRulesTest {

    @Test
    void takesTheDefaults() {
        assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "lease, 5s",
        "heartbeat, 7s",
        "heartbeat, 0s",
        "max-attempts, 0",
        "max-attempts, 11",
        "max-queued, 0",
        "max-queued-per-owner, 0",
        "failed-retention, 0s"
    })
    void refusesWhatWouldBreakTheQueue(String key, String value) {
        assertThatThrownBy(() -> check(Map.of("askable.queue." + key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("askable.queue.");
    }

    private static void check(Map<String, String> settings) {
        QueueRules.check(MongoQueueUnderTest.config(settings));
    }
}
