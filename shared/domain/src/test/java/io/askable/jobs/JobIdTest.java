package io.askable.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobIdTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void isAVersionSevenUuid() {
        UUID id = UUID.fromString(JobId.next(NOW, new Random(1)).value());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void sortsByTimeOfMaking() {
        Random random = new Random(1);

        assertThat(JobId.next(NOW, random).value())
                .isLessThan(JobId.next(NOW.plusMillis(1), random).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "0195513A-0000-7000-8000-000000000000",
                "195513a-0000-7000-8000-0000000000000",
                "0195513a-0000-7000-8000-00000000000z"
            })
    void refusesWhatIsNoLowerCaseUuid(String text) {
        assertThatThrownBy(() -> new JobId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
