package io.askable.language.check;

import static io.askable.testkit.content.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Article;
import io.askable.content.Draft;
import io.askable.language.NoEmbedder;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Whatever comes in, what leaves is plain text, bounded, with a quote that is a substring of the article or none. */
class ArbitraryTextTest {

    private static final int ROUNDS = 3_000;

    private static final List<String> PIECES = List.of(
            "<script>",
            "</script>",
            "<b>",
            "<img src=x onerror=alert(1)>",
            "<",
            ">",
            "<!--",
            "-->",
            "&lt;",
            "&gt;",
            "&amp;",
            "&#60;",
            "<svg/onload=alert(1)>",
            "<style>",
            "]]>",
            "<![CDATA[",
            "[x](https://evil.example/a)",
            "![",
            "](",
            "http://",
            "https:/",
            "/evil.example",
            "//evil.example/x",
            "www.evil.example",
            "javascript:",
            "alert(1)",
            "data:text/html,",
            "https://blog.example/a",
            "\u202E",
            "\u200B",
            "\u2066",
            "\uDB40\uDC41",
            "\uD800",
            "\u0000",
            "\u001B[31m",
            "\n",
            "\t",
            "\u2028",
            "\uFEFF",
            "\uFE0F",
            "A lease is a promise.",
            "Why?",
            "word",
            " ",
            "。",
            "ß",
            "🔒",
            "👩‍💻",
            "x".repeat(300),
            "\"",
            "'",
            "`",
            "```",
            "{",
            "}");

    private final Article article = anArticle().build();

    @Test
    void leavesAsBoundedPlainText() {
        long seed = Long.getLong("seed", RandomGenerator.getDefault().nextLong());
        System.out.println("ArbitraryTextTest -Dseed=" + seed);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        DraftChecks checks = new DraftChecks(new NoEmbedder());
        for (int round = 0; round < ROUNDS; round++) {
            Draft draft = new Draft(text(random, 12), text(random, 40), Optional.of(quote(random)), text(random, 2));
            for (Draft kept : checks.check(article, List.of(draft), 1)) {
                assertPlain(kept.question(), Draft.MAX_QUESTION);
                assertPlain(kept.answer(), Draft.MAX_ANSWER);
                kept.quote().ifPresent(quote -> {
                    assertThat(article.text()).contains(quote);
                    assertThat(PlainText.is(quote)).isTrue();
                });
                assertThat(kept.icon().codePointCount(0, kept.icon().length())).isEqualTo(1);
            }
        }
    }

    private static void assertPlain(String text, int longest) {
        assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(longest);
        // What follows the post's own host is a path there, whatever it looks like.
        assertThat(text.replaceAll("https://blog\\.example/\\S*", "")).doesNotContainPattern("(//|www\\.)evil");
        assertThat(text.codePoints().allMatch(c -> c == ' ' || PlainText.isVisible(c)))
                .as(text)
                .isTrue();
        assertThat(Jsoup.parseBodyFragment(text).body().getAllElements().stream()
                        .skip(1)
                        .filter(element -> element.tag().isKnownTag() || element.attributesSize() > 0))
                .as(text)
                .isEmpty();
        assertThat(PlainText.of(text)).as("twice changes nothing").isEqualTo(text);
    }

    private static String text(RandomGenerator random, int pieces) {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(pieces + 1);
        for (int i = 0; i < count; i++) {
            if (random.nextInt(4) == 0) {
                text.appendCodePoint(random.nextInt(0x110000));
            } else {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    /** Often really from the article, sometimes across its blocks. */
    private String quote(RandomGenerator random) {
        String all = article.text();
        int start = random.nextInt(all.length());
        int end = start + random.nextInt(all.length() - start + 1);
        return random.nextBoolean() ? all.substring(start, end) : text(random, 6);
    }
}
