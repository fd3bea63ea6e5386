package io.askable.api.ask;

import io.askable.content.Embedding;
import io.askable.language.Embedder;
import java.util.List;
import java.util.Optional;

/** Spares the second call to a model for the one text that has its vector already. */
record EmbeddedQuestion(Embedder embedder, String question, Embedding vector) implements Embedder {
    @Override
    public String model() {
        return embedder.model();
    }

    @Override
    public int dimensions() {
        return embedder.dimensions();
    }

    @Override
    public boolean knows(Optional<String> language) {
        return embedder.knows(language);
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
        return texts.equals(List.of(question)) ? List.of(vector) : embedder.embed(texts);
    }
}
