package io.askable.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedCallersTest {
    private final AllowedCallers callers = AllowedCallers.of(
            TestSecurity.open().hosts("askable.internal").origins("https://blog.example", "chrome-extension://abc"));

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "app.localhost", "127.0.0.1", "[::1]", "Askable.Internal"})
    void believesLoopbackAndListedNames(String host) {
        assertThat(callers.allowsHost(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "blog.example", ""})
    void refusesNamesThatAStrangerCouldPointHere(String host) {
        assertThat(callers.allowsHost(host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:3000",
                "http://127.0.0.1",
                "https://blog.example",
                "https://askable.internal",
                "chrome-extension://abc",
                "chrome-extension://kkppkcobcmphpaggikhnbgnkpkkijcoj"
            })
    void letsPagesOfAllowedOriginsCall(String origin) {
        assertThat(callers.allowsOrigin(origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                "http://blog.example",
                "https://blog.example.evil.example",
                "chrome-extension://localhost",
                "chrome-extension://jocjikkpkngbnhkiggaphpmcbockppkk",
                "http://localhost@evil.example",
                "not an origin"
            })
    void keepsOtherPagesOut(String origin) {
        assertThat(callers.allowsOrigin(origin)).isFalse();
    }
}
