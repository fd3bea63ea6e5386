package io.askable.url;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.testkit.Trials;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BlogUrlPropertyTest {

    private static final int TRIALS = 5_000;

    private static final List<String> SCHEMES =
            List.of("", "//", "http://", "https://", "HTTP://", "hTTps://", "http:", "http:///", "ftp://", "mailto:");
    private static final List<String> HOSTS = List.of(
            "example.com",
            "www.example.com",
            "WWW.EXAMPLE.COM",
            "www.www.example.org",
            "www.com",
            "bücher.example",
            "xn--bcher-kva.example",
            "ПРИМЕР.example",
            "例え.テスト",
            "example。com",
            "ex%61mple.com",
            "127.0.0.1",
            "0x7f.1",
            "[::1]",
            "[2606:4700::1111]",
            "localhost",
            "a.b.c.d.example.com.",
            "my_blog.example.com",
            "user@example.com",
            "");
    private static final List<String> PORTS =
            List.of("", "", "", ":", ":80", ":443", ":8080", ":0080", ":0", ":65535", ":99999", ":x");
    private static final List<String> PATHS = List.of(
            "",
            "/",
            "//",
            "/post",
            "/Post/",
            "/a//b///",
            "/%7Euser",
            "/%zz",
            "/100%",
            "/ü/日本",
            "/a;b=c",
            "/{x}|y",
            "/a[0]",
            "/.././x",
            "/\"q\"",
            "/a:b@c",
            "/a b");
    private static final List<String> QUERIES = List.of(
            "",
            "?",
            "?a=1",
            "?b=2&a=1",
            "?utm_source=x",
            "?a=1&utm_medium=y&b=",
            "?&&&",
            "?fbclid=1&fbclid=2",
            "?q=%20+",
            "?q=ü",
            "?a[]=1",
            "?x=http://b.example/?y",
            "?ref_src",
            "?%75tm_source=1",
            "?a=1?b=2",
            "?UTM_=&GCLID=1");
    private static final List<String> FRAGMENTS = List.of("", "#", "#top", "#a#b", "#/?x=1");
    private static final String ODD =
            "%&=?#/\\:@[]|^{}<>\"' .\t\u0000\u00a0\u200b\u3002\uff0e\uff21\u00df\u0130\ud83d\ude00\ud800wWxXnN-_~+é";

    @Test
    void normalisingTwiceChangesNothing() {
        Trials.run(TRIALS, random -> normal(text(random)).ifPresent(url -> {
            assertThat(BlogUrl.of(url.value())).isEqualTo(url);
            assertThat(BlogUrl.of(url.value()).host()).isEqualTo(url.host());
        }));
    }

    @Test
    void whatIsTakenIsAPlainAsciiUrl() {
        Trials.run(TRIALS, random -> normal(text(random)).ifPresent(url -> {
            assertThat(url.value())
                    .matches("https?://[a-z0-9._:\\[\\]-]+/[!-~]*")
                    .hasSizeLessThanOrEqualTo(BlogUrl.MAX_LENGTH);
            assertThat(url.toUri()).hasToString(url.value()).hasNoUserInfo().hasNoFragment();
            assertThat(url.host())
                    .isEqualTo(url.host().toLowerCase(Locale.ROOT))
                    .doesNotEndWith(".");
            assertThat(parameters(url))
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("utm_"));
        }));
    }

    @Test
    void caseOfSchemeAndHostDoesNotMatter() {
        Trials.run(TRIALS, random -> {
            String host = pick(random, List.of("example.com", "bücher.example", "www.example.org", "a.b-c.example"));
            String rest = pick(random, PATHS) + pick(random, QUERIES);
            assertThat(normal("https://" + host + rest))
                    .isEqualTo(normal("HTTPS://" + host.toUpperCase(Locale.ROOT) + rest));
        });
    }

    /** Nothing but {@link InvalidBlogUrl} is ever thrown. */
    private static Optional<BlogUrl> normal(String text) {
        try {
            return Optional.of(BlogUrl.of(text));
        } catch (InvalidBlogUrl refused) {
            return Optional.empty();
        }
    }

    private static List<String> parameters(BlogUrl url) {
        String query = url.toUri().getRawQuery();
        return query == null ? List.of() : List.of(query.split("&"));
    }

    private static String text(RandomGenerator random) {
        StringBuilder text = new StringBuilder(pick(random, SCHEMES))
                .append(pick(random, HOSTS))
                .append(pick(random, PORTS))
                .append(pick(random, PATHS))
                .append(pick(random, QUERIES))
                .append(pick(random, FRAGMENTS));
        for (int damage = random.nextInt(3); damage > 0 && !text.isEmpty(); damage--) {
            text.insert(random.nextInt(text.length()), ODD.charAt(random.nextInt(ODD.length())));
        }
        return text.toString();
    }

    private static String pick(RandomGenerator random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
