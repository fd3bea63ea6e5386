package io.askable.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.benchmarks.stack.ApiClient;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final int RATE = 100;
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Test
    void countsWhatFailedAndWhatWasSentAwayApart() {
        Load.Result result = Load.run(RATE, A_SECOND, number -> {
            if (number < 10) {
                throw new IOException("reset");
            }
            if (number < 30) {
                throw new ApiClient.SentAway();
            }
        });

        assertThat(result.failed()).isEqualTo(10);
        assertThat(result.sentAway()).hasSize(20);
        assertThat(result.nanos()).hasSize(80);
    }

    @Test
    void hasNoTimeOfWhatNeverCame() {
        Load.Result result = Load.run(RATE, A_SECOND, number -> {
            throw new ApiClient.SentAway();
        });

        assertThat(result.millis(0.99)).isNaN();
        assertThat(result.sentAwayMillis(0.99)).isPositive();
    }
}
