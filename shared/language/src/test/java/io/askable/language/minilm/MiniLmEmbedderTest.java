package io.askable.language.minilm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.content.Embedding;
import io.askable.language.LanguageFailure.ModelUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MiniLmEmbedderTest {

    private final MiniLmEmbedder embedder = new MiniLmEmbedder();

    @Test
    void putsLikeMeaningsNear() {
        List<Embedding> vectors = embedder.embed(
                List.of("How long does a lease last?", "The duration of a lease", "Recipes for apple cake"));

        assertThat(vectors.get(0).cosine(vectors.get(1)))
                .isGreaterThan(vectors.get(0).cosine(vectors.get(2)) + 0.3);
    }

    @Test
    void givesUnitVectorsInOrderForMoreTextsThanABatch() {
        List<String> texts =
                IntStream.range(0, 40).mapToObj(i -> "text number " + i).toList();

        List<Embedding> vectors = embedder.embed(texts);

        assertThat(vectors).hasSize(40).allSatisfy(vector -> {
            assertThat(vector.vector()).hasSize(embedder.dimensions());
            assertThat(vector.cosine(vector)).isBetween(0.999, 1.001);
        });
        assertThat(vectors.get(39)
                        .cosine(embedder.embed(List.of("text number 39")).getFirst()))
                .isGreaterThan(0.99);
    }

    @Test
    void givesAVectorForBlankText() {
        assertThat(embedder.embed(List.of(" "))).hasSize(1);
    }

    @Test
    void knowsEnglishAndWhatDoesNotSayItsLanguage() {
        assertThat(embedder.knows(Optional.of("en"))).isTrue();
        assertThat(embedder.knows(Optional.of("EN-gb"))).isTrue();
        assertThat(embedder.knows(Optional.empty())).isTrue();
        assertThat(embedder.knows(Optional.of("de"))).isFalse();
        assertThat(embedder.knows(Optional.of("eng"))).isFalse();
    }

    @Test
    void stopsWhenInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> embedder.embed(List.of("a"))).isInstanceOf(ModelUnavailable.class);
        assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
    }

    @Test
    void tellsItsTokenizersMakersNothing() {
        embedder.embed(List.of("loaded"));

        assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    }
}
