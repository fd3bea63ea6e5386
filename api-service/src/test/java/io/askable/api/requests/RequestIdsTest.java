package io.askable.api.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {
    @Test
    void keepsACallersSafeId() {
        assertThat(RequestIds.accepted("req_1234.a-b:c")).isEqualTo("req_1234.a-b:c");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "two words", "line\nbreak", "<script>", "ünsafe"})
    void makesANewOneInPlaceOfAnUnsafe(String wish) {
        assertThat(RequestIds.accepted(wish)).matches("[0-9a-f-]{36}");
    }

    @Test
    void makesANewOneInPlaceOfATooLong() {
        assertThat(RequestIds.accepted("a".repeat(64))).hasSize(64);
        assertThat(RequestIds.accepted("a".repeat(65))).hasSize(36);
    }
}
