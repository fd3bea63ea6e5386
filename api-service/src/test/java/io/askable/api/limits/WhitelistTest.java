package io.askable.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.url.BlogUrl;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhitelistTest {
    private static final BlogUrl POST = BlogUrl.of("https://www.blog.example/2026/how-queues-work");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://blog.example/2026/",
                "https://www.blog.example/2026",
                "blog.example/2026",
                "/2026/",
                "queues"
            })
    void allowsByPrefixOrPart(String entry) {
        assertThat(Whitelist.allows(List.of("/other", entry), POST)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://blog.example/2025", "blog.example/2025", "/how", "example", "http://blog.example/"})
    void refusesAllElse(String entry) {
        assertThat(Whitelist.allows(List.of(entry), POST)).isFalse();
    }

    @Test
    void allowsAllWhereNothingIsListed() {
        assertThat(Whitelist.allows(List.of(), POST)).isTrue();
    }
}
