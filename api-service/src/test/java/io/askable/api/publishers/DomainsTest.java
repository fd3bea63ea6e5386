package io.askable.api.publishers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.api.problems.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainsTest {
    @ParameterizedTest
    @CsvSource({
        "blog.example, blog.example",
        "https://www.Blog.Example/, blog.example",
        "somebody.github.io, somebody.github.io",
        "bücher.de, xn--bcher-kva.de",
        "shop.co.uk, shop.co.uk",
        "blog.localhost, blog.localhost"
    })
    void takesNamesThatOneOwnerHas(String given, String domain) {
        assertThat(Domains.of(given)).isEqualTo(domain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com",
                "co.uk",
                "github.io",
                "公司.cn",
                "localhost",
                "127.0.0.1",
                "[::1]",
                "blog.example/path",
                "blog.example:8080",
                "blog.example?x=1",
                "ftp://blog.example",
                "a b.example"
            })
    void refusesAllElse(String given) {
        assertThatThrownBy(() -> Domains.of(given)).isInstanceOf(Refusal.Invalid.class);
    }
}
