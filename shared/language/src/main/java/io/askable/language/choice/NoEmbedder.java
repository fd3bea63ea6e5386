package io.askable.language.choice;

import io.askable.content.Embedding;
import io.askable.language.Embedder;
import java.util.List;
import java.util.Optional;

/** Knows no language, so nobody asks it for vectors. */
final class NoEmbedder implements Embedder {

    @Override
    public String model() {
        return "none";
    }

    @Override
    public int dimensions() {
        return 0;
    }

    @Override
    public boolean knows(Optional<String> language) {
        return false;
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
        throw new IllegalStateException("There is no embedder; ask knows() first");
    }
}
