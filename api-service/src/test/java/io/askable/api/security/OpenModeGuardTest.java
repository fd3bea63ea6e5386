package io.askable.api.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenModeGuardTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.7", "::", "api.example", "127.0.0.1.example"})
    void refusesToListenForStrangers(String host) {
        assertThatThrownBy(() -> OpenModeGuard.check(TestSecurity.open(), host))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(host)
                .hasMessageContaining("ASKABLE_ALLOW_OPEN=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.53", "localhost", "::1"})
    void listensOnLoopback(String host) {
        assertThatCode(() -> OpenModeGuard.check(TestSecurity.open(), host)).doesNotThrowAnyException();
    }

    @Test
    void listensAnywhereWhenToldSo() {
        assertThatCode(() -> OpenModeGuard.check(TestSecurity.open().allowingOpen(), "0.0.0.0"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesEveryOriginAtOnce() {
        assertThatThrownBy(() -> OpenModeGuard.check(TestSecurity.open().origins("*"), "127.0.0.1"))
                .hasMessageContaining("CORS_ORIGINS=https://blog.example");
    }
}
