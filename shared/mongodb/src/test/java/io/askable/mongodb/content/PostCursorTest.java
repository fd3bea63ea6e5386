package io.askable.mongodb.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostCursorTest {

    @Test
    void readsMomentAndId() {
        assertThat(PostCursor.parse("1772366400000-ab-c"))
                .isEqualTo(new PostCursor(Instant.parse("2026-03-01T12:00:00Z"), "ab-c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "12", "x-1", "-1-x", "99999999999999999999-x"})
    void refusesWhatNoPageEndedWith(String text) {
        assertThatThrownBy(() -> PostCursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
