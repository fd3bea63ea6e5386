package io.askable.worker.extract;

import static io.askable.worker.extract.ExtractionPages.PROSE;
import static io.askable.worker.extract.ExtractionPages.article;
import static io.askable.worker.extract.ExtractionPages.extract;
import static io.askable.worker.extract.ExtractionPages.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Block;
import org.junit.jupiter.api.Test;

class ArticleExtractorTest {

    @Test
    void blocksComeTypedAndInReadingOrder() {
        var blocks = article(page("<title>How bees sleep</title>", """
                <article><h1>How bees sleep</h1>
                %s
                <h2>What a hive needs<a class="headerlink" href="#needs">¶</a></h2>
                <ul><li>Dark combs</li><li>Quiet, <p>and no knocking</p></li></ul>
                <blockquote><p>She sleeps as we do.</p><p>Only on her feet.</p></blockquote>
                <pre><code>for bee in hive:
                    bee.sleep(hours=5)</code></pre>
                <table><tr><th>Age</th><th>Hours</th></tr><tr><td>Nurse</td><td>8</td></tr></table>
                </article>""".formatted(PROSE)))
                .blocks();

        assertThat(blocks)
                .extracting(ExtractionPages::brief)
                .startsWith("heading: How bees sleep")
                .endsWith(
                        "heading: What a hive needs",
                        "list: Dark combs\nQuiet, and no knocking",
                        "quote: She sleeps as we do.\nOnly on her feet.",
                        "code: for bee in hive:\n    bee.sleep(hours=5)",
                        "table: Age | Hours\nNurse | 8");
        assertThat(blocks).hasSize(9).extracting(Block::index).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void hiddenNodesAreDropped() {
        String text = article(page("", """
                <main><h1>How bees sleep</h1>%s
                <p hidden>Secret one.</p><p style="display: none">Secret two.</p><p aria-hidden="true">Secret three.</p>
                <template><p>Secret four.</p></template><noscript>Secret five.</noscript><script>var secret = 'six';</script>
                <!-- Secret seven. --><style>.secret { eight: 8 }</style></main>""".formatted(PROSE))).text();

        assertThat(text).doesNotContainIgnoringCase("secret").contains("Bees that are kept awake dance badly.");
    }

    @Test
    void commentsAreDroppedEvenWhenTheyAreLongerThanTheArticle() {
        String comment =
                "<li class='comment'><p>I kept bees for forty years and never saw one sleeping, but then I was "
                        + "asleep at night myself, so who am I to tell; thank you for this most interesting text.</p></li>";
        String text = article(page(
                        "<title>How bees sleep</title>",
                        "<div id='page'><article><h1>How bees sleep</h1><div class='entry-content'>" + PROSE
                                + "</div></article><section id='comments'><h2>Comments</h2><ol class='comment-list'>"
                                + comment.repeat(6)
                                + "</ol></section></div>"))
                .text();

        assertThat(text).contains("A sleeping bee is easy to recognise").doesNotContain("forty years");
    }

    @Test
    void teasersSharingAndBylinesAreDropped() {
        String text = article(page("<title>How bees sleep</title>", """
                <header><a href="/">The Hive</a><nav><a href="/a">All posts of this blog about bees and other animals</a></nav></header>
                <article><h1>How bees sleep</h1><p class="byline">By Ada Comb, who has written about insects since 1998</p>
                <div class="share-buttons"><a href="#">Share this with your friends and family</a></div>
                %s
                <p><strong>Read also:</strong></p><p><a href="/b">Why wasps never sleep at all in the winter months</a></p>
                <div class="related-posts"><h3>Related</h3><div><a href="/c">Ants</a><p>Ants nap two hundred and fifty times a day.</p></div></div>
                </article><aside><p>The Hive appears weekly and is read by many thousand people.</p></aside>
                <footer><p>All rights reserved by the Hive and its many diligent authors.</p></footer>""".formatted(PROSE)))
                .text();

        assertThat(text)
                .contains("fall over")
                .doesNotContain(
                        "All posts",
                        "Ada Comb",
                        "Share this",
                        "Read also",
                        "wasps",
                        "Ants",
                        "weekly",
                        "rights reserved");
    }

    @Test
    void leadBetweenHeadlineAndTextIsKept() {
        String text = article(page("<title>How bees sleep | The Hive</title>", """
                <div class="page"><div class="head"><h1>How bees sleep</h1>
                <div class="teaser-text">They rest like we do, and a tired one loses her way home: what we know about sleep.</div></div>
                <div class="columns"><div class="article-body">%s%s</div></div></div>""".formatted(PROSE, PROSE)))
                .text();

        assertThat(text).startsWith("How bees sleep\n\nThey rest like we do");
    }

    @Test
    void threadKeepsAllItsPosts() {
        String post = "<li class='post'><div class='user-info'>Member since 2009, 312 posts</div><div class='message'>"
                + "<p>Answer number %d: my hive hums all night long, so I believe that some of them are always awake to keep it warm.</p>"
                + "<p>Put your ear to the wood and you will hear it too, even in the deepest winter.</p></div></li>";
        StringBuilder posts = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            posts.append(post.formatted(i));
        }
        String text = article(page(
                        "<title>Do bees sleep?</title>",
                        "<div class='topic'><h1>Do bees sleep?</h1><ol>" + posts + "</ol></div>"))
                .text();

        assertThat(text).contains("Answer number 1:", "Answer number 6:").doesNotContain("Member since");
    }

    @Test
    void threadWhosePostsAreCommentsIsKept() {
        String post =
                "<div class='comment'><p>My hive hums all night long, and so I believe that some are always awake to keep it warm.</p></div>";

        assertThat(article(page("", "<h1>Do bees sleep?</h1><div class='comments'>" + post.repeat(5) + "</div>"))
                        .text())
                .contains("hums all night");
    }

    @Test
    void codeKeepsLinesAndIndentation() {
        var blocks = article(
                        page(
                                "",
                                "<main><h1>Sleep</h1>" + PROSE
                                        + "<pre><span class='lineno'>1</span><div class='line'>if tired {</div><div class='line'>\tsleep()</div><div class='line'>}</div></pre></main>"))
                .blocks();

        assertThat(blocks.getLast().text()).isEqualTo("if tired {\n\tsleep()\n}");
    }

    @Test
    void notesThatDocumentationSetsAsideAreKept() {
        assertThat(article(page(
                                "",
                                "<main><h1>Sleep</h1><aside><p>Buy our honey.</p></aside>" + PROSE
                                        + "<aside class='note'><p>Never open a hive at night.</p></aside></main>"))
                        .text())
                .contains("Never open a hive at night.")
                .doesNotContain("Buy our honey.");
    }

    @Test
    void twoLineBreaksSeparateParagraphs() {
        var blocks = article(
                        page("", "<div>" + PROSE + "First line,<br>same paragraph.<br><br>Second paragraph.</div>"))
                .blocks();

        assertThat(blocks).extracting(Block::text).endsWith("First line, same paragraph.", "Second paragraph.");
    }

    @Test
    void softHyphensAndZeroWidthSpacesAreGone() {
        assertThat(article(page("", "<article>" + PROSE + "<p>Bie­nen\u200b schla\u00adfen auch am Tag.</p></article>"))
                        .text())
                .contains("Bienen schlafen auch am Tag.");
    }

    @Test
    void arabicPageKeepsItsTextAndLanguage() {
        String sentence =
                "تنام النحلة في الليل ساعات طويلة داخل الخلية وتستيقظ مع أول ضوء الشمس لتجمع الرحيق من الأزهار القريبة. ";
        var article = article("<html lang='ar' dir='rtl'><body><article><h1>كيف تنام النحلة</h1><p>"
                + sentence.repeat(2) + "</p><p>" + sentence.repeat(3) + "</p></article></body></html>");

        assertThat(article.language()).contains("ar");
        assertThat(article.title()).isEqualTo("كيف تنام النحلة");
        assertThat(article.text()).contains(sentence.strip());
    }

    @Test
    void japanesePageIsCountedInCharactersAndNamedJapaneseWhateverItClaims() {
        String sentence = "蜜蜂は夜になると巣の中で静かに眠り、朝の光とともに目を覚まして花の蜜を集めに出かけます。";
        var article = article("<html lang='en'><body><main><h1>蜜蜂の眠り</h1><p>" + sentence + sentence + "</p><p>"
                + sentence + "</p></main></body></html>");

        assertThat(article.language()).contains("ja");
        assertThat(article.text()).contains(sentence);
    }

    @Test
    void shortPageIsNoArticleAndSaysSo() {
        assertThat(extract(page("", "<main><p>Bees sleep at night.</p></main>")))
                .isEqualTo(new Extraction.NoArticle(
                        "The page shows 4 words of text; an article has at least 50", "Bees sleep at night."));
    }

    @Test
    void articleOfAMillionCharactersIsTooLarge() {
        assertThat(extract(page("", "<article>" + PROSE.repeat(2_000) + "</article>")))
                .isInstanceOfSatisfying(Extraction.TooLarge.class, large -> assertThat(large.reason())
                        .contains("at most 1000000"));
    }
}
