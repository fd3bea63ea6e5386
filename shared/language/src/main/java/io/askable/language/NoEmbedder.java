package io.askable.language;

import io.askable.content.Embedding;
import java.util.List;
import java.util.Optional;

/** Knows no language, as in a native build, so nobody asks it for vectors. */
public final class NoEmbedder implements Embedder {

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
