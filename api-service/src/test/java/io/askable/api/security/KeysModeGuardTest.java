package io.askable.api.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.sites.ApiKey;
import io.askable.sites.KeyKind;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeysModeGuardTest {
    private final String ours = ApiKey.create(KeyKind.ADMIN, new Random(1)).reveal();

    @Test
    void refusesToStartWithoutAKeyThatNobodyGuesses() {
        assertThatThrownBy(() -> KeysModeGuard.check("")).hasMessageContaining("ADMIN_API_KEY");
        assertThatThrownBy(() -> KeysModeGuard.check("x".repeat(31))).hasMessageContaining("32 characters");
    }

    @Test
    void refusesOurOwnKeyWithATypingError() {
        assertThatThrownBy(() -> KeysModeGuard.check(ours.substring(0, 39) + (ours.endsWith("a") ? "b" : "a")))
                .hasMessageContaining("checksum");
    }

    @Test
    void startsWithALongKeyOfEitherForm() {
        assertThatCode(() -> KeysModeGuard.check("x".repeat(32))).doesNotThrowAnyException();
        assertThatCode(() -> KeysModeGuard.check(ours)).doesNotThrowAnyException();
    }
}
