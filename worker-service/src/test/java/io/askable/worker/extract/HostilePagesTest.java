package io.askable.worker.extract;

import static io.askable.worker.extract.ExtractionPages.PROSE;
import static io.askable.worker.extract.ExtractionPages.URL;
import static io.askable.worker.extract.ExtractionPages.article;
import static io.askable.worker.extract.ExtractionPages.extract;
import static io.askable.worker.extract.ExtractionPages.page;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of pages that were made to break a reader. The time limit is a hang's, not a goal. */
@Timeout(120)
class HostilePagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "ul><li", "table><tr><td", "header", "h1", "svg"})
    void hundredThousandLevelsKeepTheTextInFrontOfThem(String tag) {
        String html = page("", "<main>" + PROSE + "</main>" + ("<" + tag + ">").repeat(100_000) + "deep");

        assertThat(depth(PageParser.parse(html.getBytes(UTF_8), Optional.empty(), URL)))
                .isLessThanOrEqualTo(PageParser.MAX_DEPTH + 1);
        assertThat(article(html).text()).contains("Bees that are kept awake dance badly.");
    }

    @Test
    void articleUnderHundredThousandLevelsIsStillRead() {
        assertThat(article("<div>".repeat(100_000) + PROSE).text()).contains("easy to recognise");
    }

    @Test
    void pageOfMoreThanEightMebibytesIsTooLarge() {
        byte[] html = new byte[ArticleExtractor.MAX_BYTES + 1];
        Arrays.fill(html, (byte) 'a');

        assertThat(extract(html)).isInstanceOf(Extraction.TooLarge.class);
    }

    @Test
    void eightMebibytesOfOneParagraphAreTooLarge() {
        assertThat(extract("<p>" + "bees sleep ".repeat(760_000))).isInstanceOf(Extraction.TooLarge.class);
    }

    @Test
    void eightMebibytesOfOneUnendingTagAreNoArticle() {
        assertThat(extract("<p title='" + "bees sleep ".repeat(760_000))).isInstanceOf(Extraction.NoArticle.class);
    }

    @Test
    void eightMebibytesOfAttributesLeaveTheArticle() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; attributes.length() < 8_000_000; i++) {
            attributes.append(" a").append(i);
        }

        assertThat(article("<div" + attributes + ">" + PROSE + "</div>").text()).contains("easy to recognise");
    }

    @Test
    void whatComesAfterTwoHundredThousandTagsIsNotSeen() {
        String html = page(
                "",
                "<main>" + PROSE + "</main>" + "<p>.".repeat(250_000) + "<p>"
                        + "The end of the page is far away. ".repeat(20));

        assertThat(nodes(PageParser.parse(html.getBytes(UTF_8), Optional.empty(), URL)))
                .isLessThan(2 * PageParser.MAX_NODES + 100);
        assertThat(article(html).text()).contains("easy to recognise").doesNotContain("far away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<td>x", "<li>x", "<!---->", "<header><h1>x", "<p class='comment'>x", "<b><p>"})
    void wideParentsAreReadInBoundedTime(String part) {
        String html = page("", "<main>" + PROSE + "</main><div><table><tr>" + part.repeat(190_000));

        assertThat(article(html).text()).contains("easy to recognise");
    }

    @Test
    void wrongCharsetGivesReplacementCharactersNotFailure() {
        String text = "Bienen schlafen in der Nacht überall gut, höchstens fünf müde Stunden. ".repeat(10);
        Extraction extraction =
                new ArticleExtractor().extract(("<p>" + text).getBytes(ISO_8859_1), Optional.of(UTF_8), URL);

        assertThat(extraction).isInstanceOfSatisfying(Extraction.Extracted.class, found -> assertThat(
                        found.article().text())
                .contains("f\uFFFDnf m\uFFFDde Stunden"));
    }

    @Test
    void missingCharsetIsUtf8OrElseWindows1252() {
        String text = "<p>" + "Bienen schlafen „überall“ gut, höchstens fünf müde Stunden. ".repeat(10);

        assertThat(text(text.getBytes(UTF_8))).contains("„überall“");
        assertThat(text(text.getBytes(Charset.forName("windows-1252")))).contains("„überall“");
    }

    @Test
    void charsetOfThePageCountsWithoutHeaderAndTheMarkWinsOverBoth() {
        String text =
                "<meta charset=windows-1251><p>" + "Пчёлы спят ночью в улье, а утром вылетают за нектаром. ".repeat(8);

        assertThat(text(text.getBytes(Charset.forName("windows-1251")))).contains("Пчёлы спят ночью");
        assertThat(((Extraction.Extracted) new ArticleExtractor()
                                .extract(("\uFEFF" + text).getBytes(UTF_16LE), Optional.of(ISO_8859_1), URL))
                        .article()
                        .text())
                .contains("Пчёлы спят ночью");
    }

    @Test
    void binaryIsNoArticle() {
        byte[] noise = new byte[300_000];
        new Random(5).nextBytes(noise);

        assertThat(extract(noise)).isEqualTo(new Extraction.NoArticle("The page is not text", ""));
    }

    @Test
    void garbledTextIsNoArticle() {
        byte[] koi8 =
                ("<p>" + "Пчёлы спят ночью в улье, а утром вылетают. ".repeat(20)).getBytes(Charset.forName("KOI8-R"));

        assertThat(new ArticleExtractor().extract(koi8, Optional.of(UTF_8), URL))
                .isEqualTo(
                        new Extraction.NoArticle("The page's text cannot be read in the character set it claims", ""));
    }

    @Test
    void nestedTablesForLayoutGiveParagraphs() {
        String html = "<table><tr><td>".repeat(200) + PROSE + "</td></tr></table>".repeat(200);

        assertThat(article(html).blocks())
                .hasSize(3)
                .allSatisfy(block -> assertThat(block.kind().wireName()).isEqualTo("paragraph"));
    }

    @Test
    void pageOfOnlyScriptIsNoArticle() {
        assertThat(extract(page(
                        "<script>" + "render('bees sleep at night');".repeat(1_000) + "</script>",
                        "<div id='app'></div>")))
                .isInstanceOfSatisfying(Extraction.NoArticle.class, none -> assertThat(none.text())
                        .isEmpty());
    }

    @Test
    void pageOfOnlyScriptWithAnArticleInItsStructuredDataIsThatArticle() {
        String body = "Bees sleep at night and wake with the sun, as their keepers do. ".repeat(5);
        String html = page(
                "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"BlogPosting\",\"headline\":\"Sleep\",\"articleBody\":\""
                        + body + "\\n" + body + "\"}]}</script>",
                "<div id='app'></div>");

        assertThat(article(html).blocks()).hasSize(2);
        assertThat(article(html).title()).isEqualTo("Sleep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[[[[",
                "{\"@type\":\"Article\",\"author\":[[1],{\"name\":7}],\"headline\":{},\"datePublished\":\"soon\"}",
                "null",
                ""
            })
    void brokenStructuredDataIsAsGoodAsNone(String json) {
        String deep = json.equals("[[[[") ? "[".repeat(100_000) : json;

        assertThat(article(page(
                                "<script type='application/ld+json'>" + deep + "</script>",
                                "<main>" + PROSE + "</main>"))
                        .author())
                .isEmpty();
    }

    @Test
    void anyBytesEndInOneOfTheThreeAnswers() {
        Random random = new Random(11);
        String[] parts = {
            "<",
            ">",
            "<p>",
            "</div>",
            "<table>",
            "<li>",
            "<h1>",
            "bees ",
            "<a href='",
            "'",
            "\u0000",
            "&#x110000;",
            "<!--",
            "<![CDATA[",
            "<pre>\n",
            "<title>",
            "<svg><p>",
            "蜂",
            "\ud800"
        };
        IntStream.range(0, 500).forEach(round -> {
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(300); i > 0; i--) {
                html.append(parts[random.nextInt(parts.length)]);
            }
            assertThat(extract(html.toString())).isNotNull();
        });
        assertThat(extract(new byte[0])).isInstanceOf(Extraction.NoArticle.class);
    }

    private static String text(byte[] html) {
        return ((Extraction.Extracted) extract(html)).article().text();
    }

    private static int depth(Document page) {
        int[] deepest = {0};
        page.traverse((Node node, int depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }

    private static int nodes(Document page) {
        int[] count = {0};
        page.traverse((Node node, int depth) -> count[0]++);
        return count[0];
    }
}
