package io.askable.language.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Embedding;
import io.askable.language.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RememberingEmbedderTest {

    private final List<String> asked = new ArrayList<>();

    private final Embedder embedder = new RememberingEmbedder(new Embedder() {
        @Override
        public String model() {
            return "lengths";
        }

        @Override
        public int dimensions() {
            return 1;
        }

        @Override
        public boolean knows(Optional<String> language) {
            return language.isEmpty();
        }

        @Override
        public List<Embedding> embed(List<String> texts) {
            asked.addAll(texts);
            return texts.stream()
                    .map(text -> new Embedding("lengths", new float[] {text.length()}))
                    .toList();
        }
    });

    @Test
    void asksForEachTextOnceAndKeepsTheOrder() {
        assertThat(lengths("a", "bbb", "a")).containsExactly(1f, 3f, 1f);
        assertThat(lengths("cc", "bbb")).containsExactly(2f, 3f);
        assertThat(asked).containsExactly("a", "bbb", "cc");
    }

    @Test
    void isOtherwiseTheEmbedderItStandsFor() {
        assertThat(embedder.model()).isEqualTo("lengths");
        assertThat(embedder.dimensions()).isEqualTo(1);
        assertThat(embedder.knows(Optional.of("de"))).isFalse();
        assertThat(embedder.knows(Optional.empty())).isTrue();
    }

    private List<Float> lengths(String... texts) {
        return embedder.embed(List.of(texts)).stream()
                .map(embedding -> embedding.vector()[0])
                .toList();
    }
}
