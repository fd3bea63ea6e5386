package io.askable.language.check;

import static io.askable.testkit.content.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Article;
import io.askable.content.Draft;
import io.askable.language.Embedder;
import io.askable.language.FixedEmbedder;
import io.askable.language.NoEmbedder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftChecksTest {

    private final Article article = anArticle()
            .paragraph("A lease is a promise with an end. Whoever holds it may work until then.")
            .paragraph("See https://blog.example/fencing for more on tokens.")
            .build();

    @Test
    void keepsAGoodDraftAsItIs() {
        Draft good = draft("What is a lease?", "A promise with an end.", "A lease is a promise with an end.");

        assertThat(check(good)).containsExactly(good);
    }

    @Test
    void findsAQuoteWhoseWhiteSpaceDiffersAndGivesItAsThePostHasIt() {
        assertThat(check(draft("What is a lease?", "A promise.", "with an end.\n Whoever  holds it")))
                .singleElement()
                .extracting(Draft::quote)
                .isEqualTo(Optional.of("with an end. Whoever holds it"));
    }

    @Test
    void dropsAQuoteThatThePostDoesNotHold() {
        assertThat(check(draft("What is a lease?", "A promise.", "A lease is for ever.")))
                .singleElement()
                .extracting(Draft::quote)
                .isEqualTo(Optional.empty());
    }

    @Test
    void removesTagsAndWhatTheyHide() {
        assertThat(check(draft("What is <b onclick=x()>a</b> lease?", "A <script>evil()</script>promise.", "")))
                .containsExactly(new Draft("What is a lease?", "A promise.", Optional.empty(), "🔒"));
    }

    @Test
    void removesMarkupThatWasEncoded() {
        assertThat(PlainText.of("<p>&lt;img src=x onerror=alert(1)&gt; hello</p>"))
                .isEqualTo("hello");
    }

    @Test
    void keepsWhatMerelyLooksLikeMarkup() {
        assertThat(PlainText.of("a < b and List<String> and x > y")).isEqualTo("a < b and List<String> and x > y");
    }

    @Test
    void removesInvisibleCharacters() {
        assertThat(PlainText.of("a\u202Elive\u200B\u2066 \uDB40\uDC41\u0007\uFEFFtext\u00AD"))
                .isEqualTo("alive text");
    }

    @Test
    void keepsOnlyThePostsOwnAddresses() {
        Draft draft = draft(
                "Where is more?",
                "At https://www.blog.example/fencing, not at https://evil.example/x?y=1 or //evil.example or www.evil.example"
                        + " or javascript:alert(1) or https://blog.example@evil.example/ or https://blog.example.evil.example/.",
                "");

        assertThat(check(draft).getFirst().answer())
                .contains("https://www.blog.example/fencing")
                .doesNotContain("evil")
                .doesNotContain("javascript");
    }

    @Test
    void dropsTooLongQuestionsAndEmptyOnes() {
        assertThat(check(
                        draft("x".repeat(201), "An answer.", ""),
                        draft("<p></p>", "An answer.", ""),
                        draft("What?", "\u200B", "")))
                .isEmpty();
    }

    @Test
    void shortensAnAnswerByWholeSentences() {
        String answer = "This sentence is told again and again. ".repeat(50);

        assertThat(check(draft("What is told?", answer, "")).getFirst().answer())
                .hasSizeBetween(1_100, Draft.MAX_ANSWER)
                .endsWith("again.");
    }

    @Test
    void dropsAnAnswerOfOneEndlessSentence() {
        assertThat(check(draft("What is told?", "word ".repeat(400), ""))).isEmpty();
    }

    @Test
    void dropsQuestionsInNearlyTheSameWords() {
        assertThat(check(
                        draft("What is a lease?", "One.", ""),
                        draft("what is a lease", "Two.", ""),
                        draft("What is the lease?", "Three.", ""),
                        draft("What is a fencing token?", "Four.", "")))
                .extracting(Draft::answer)
                .containsExactly("One.", "Four.");
    }

    @Test
    void dropsQuestionsThatMeanTheSame() {
        Embedder allAlike = new FixedEmbedder(text -> new float[] {1, text.length() / 1_000f});

        assertThat(new DraftChecks(allAlike)
                        .check(
                                article,
                                List.of(
                                        draft("What is a lease?", "One.", ""),
                                        draft("How does one define it?", "Two.", "")),
                                5))
                .hasSize(1);
    }

    @Test
    void keepsTheFirstOfTooMany() {
        assertThat(new DraftChecks(new NoEmbedder())
                        .check(
                                article,
                                List.of(draft("What is a lease?", "One.", ""), draft("Who holds tokens?", "Two.", "")),
                                1))
                .extracting(Draft::answer)
                .containsExactly("One.");
    }

    @Test
    void replacesAnIconThatIsNoEmoji() {
        assertThat(new DraftChecks(new NoEmbedder())
                        .check(article, List.of(new Draft("What is a lease?", "One.", Optional.empty(), "<b>7")), 5))
                .extracting(Draft::icon)
                .containsExactly(Draft.DEFAULT_ICON);
    }

    private List<Draft> check(Draft... drafts) {
        return new DraftChecks(new NoEmbedder()).check(article, List.of(drafts), 5);
    }

    private static Draft draft(String question, String answer, String quote) {
        return new Draft(question, answer, Optional.of(quote), "🔒");
    }
}
