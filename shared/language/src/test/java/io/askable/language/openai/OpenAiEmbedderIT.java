package io.askable.language.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askable.content.Embedding;
import io.askable.language.Embedder;
import io.askable.language.LanguageFailure.ModelInvalid;
import io.askable.testkit.model.StubModel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiEmbedderIT {

    private final StubModel model = new StubModel();

    @AfterEach
    void stop() {
        model.close();
    }

    @Test
    void givesUnitVectorsUnderTheModelsName() {
        model.embeds(2, 3f, 4f);

        List<Embedding> embeddings = embedder("2").embed(List.of("a lease", " "));

        assertThat(embeddings).hasSize(2).allSatisfy(embedding -> {
            assertThat(embedding.model()).isEqualTo("text-embedding-3-small");
            assertThat(embedding.vector()).containsExactly(0.6f, 0.8f);
        });
        assertThat(embedder("2").knows(Optional.of("ja"))).isTrue();
    }

    @Test
    void refusesVectorsOfAnotherLengthThanConfigured() {
        model.embeds(1, 3f, 4f);

        assertThatThrownBy(() -> embedder("3").embed(List.of("a lease")))
                .isInstanceOf(ModelInvalid.class)
                .hasMessageContaining("embedding-dimensions");
    }

    private Embedder embedder(String dimensions) {
        return Configured.at(model)
                .with("openai.embedding-dimensions", dimensions)
                .model()
                .embedder();
    }
}
