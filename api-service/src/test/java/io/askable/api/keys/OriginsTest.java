package io.askable.api.keys;

import static io.askable.testkit.sites.PublisherBuilder.aPublisher;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.sites.Publisher;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
    private final Publisher publisher = aPublisher().of("blog.example").build();
    private final Origins origins = new Origins(List.of("chrome-extension://abc"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://blog.example",
                "http://blog.example:8080",
                "https://www.blog.example",
                "https://A.Blog.Example",
                "chrome-extension://abc"
            })
    void allowsOwnDomainAndListedOnes(String origin) {
        assertThat(origins.allows(publisher, origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://notblog.example",
                "https://blog.example.evil.test",
                "https://blog.example@evil.test",
                "chrome-extension://other",
                "ftp://blog.example",
                "null",
                "",
                "https://"
            })
    void refusesAllElse(String origin) {
        assertThat(origins.allows(publisher, origin)).isFalse();
    }
}
