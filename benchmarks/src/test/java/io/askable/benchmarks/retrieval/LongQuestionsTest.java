package io.askable.benchmarks.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Article;
import io.askable.content.BlogId;
import io.askable.content.OwnedPassage;
import io.askable.content.Passage;
import io.askable.language.Embedder;
import io.askable.language.answer.ExtractiveAnswerer;
import io.askable.language.minilm.MiniLmEmbedder;
import io.askable.language.retrieve.PassageRanker;
import io.askable.language.retrieve.PassageSplitter;
import io.askable.language.retrieve.RememberingEmbedder;
import io.askable.url.BlogUrl;
import io.askable.worker.extract.ArticleExtractor;
import io.askable.worker.extract.Extraction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Long questions on the sample blog, of twelve words or more: half of them the posts answer ({@code +}), half they do not
 * ({@code -}). They were written before anything was fitted, and nothing is fitted to them.
 */
class LongQuestionsTest {

    private static final Embedder EMBEDDER = new RememberingEmbedder(new MiniLmEmbedder());
    private static final int PASSAGES = 6;
    private static final int SHORTEST = 12;

    private final ExtractiveAnswerer answerer = new ExtractiveAnswerer(EMBEDDER, () -> 0.5);

    private record Asked(String question, boolean answerable, boolean answered) {}

    @Test
    void twoInThreeThatThePostsAnswerAreAnsweredAndOneInThreeOfTheOthersAtMost() throws IOException {
        List<Asked> asked = new ArrayList<>(ask("a-queue-that-loses-nothing"));
        asked.addAll(ask("how-a-lease-works"));

        List<Asked> answerable = asked.stream().filter(Asked::answerable).toList();
        List<Asked> others = asked.stream().filter(it -> !it.answerable()).toList();
        assertThat(asked).allMatch(it -> it.question().split(" ").length >= SHORTEST);
        assertThat(answerable).hasSameSizeAs(others);
        assertThat(answered(answerable)).as("%s", asked).isGreaterThan(2.0 / 3);
        assertThat(answered(others)).as("%s", asked).isLessThan(1.0 / 3);
    }

    private List<Asked> ask(String post) throws IOException {
        List<OwnedPassage> passages = passages(post);
        return questions(post)
                .map(line -> ask(line.substring(2), line.startsWith("+"), passages))
                .toList();
    }

    private Asked ask(String question, boolean answerable, List<OwnedPassage> passages) {
        List<OwnedPassage> best = new PassageRanker(EMBEDDER)
                .rank(question, Optional.of("en"), passages, PASSAGES)
                .passages();
        return new Asked(question, answerable, answerer.answer(question, best).answered());
    }

    private static List<OwnedPassage> passages(String post) throws IOException {
        byte[] html = Files.readAllBytes(Path.of("..", "demo", "sample-blog", post + ".html"));
        Extraction extraction = new ArticleExtractor()
                .extract(html, Optional.of(StandardCharsets.UTF_8), BlogUrl.of("https://example.com/" + post));
        Article article = ((Extraction.Extracted) extraction).article();
        return new PassageSplitter()
                .split(article).stream().map(LongQuestionsTest::embedded).toList();
    }

    private static OwnedPassage embedded(Passage passage) {
        return new OwnedPassage(
                new BlogId("b1"),
                new Passage(
                        passage.block(),
                        passage.text(),
                        Optional.of(EMBEDDER.embed(List.of(passage.text())).getFirst())));
    }

    private static Stream<String> questions(String post) throws IOException {
        try (var in = Objects.requireNonNull(LongQuestionsTest.class.getResourceAsStream(post + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    private static double answered(List<Asked> asked) {
        return (double) asked.stream().filter(Asked::answered).count() / asked.size();
    }
}
