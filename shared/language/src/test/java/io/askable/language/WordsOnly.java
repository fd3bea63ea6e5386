package io.askable.language;

import io.askable.content.Embedding;
import java.util.List;
import java.util.Optional;

/** No embedder, as in a native build; fails whoever asks it for a vector. */
public final class WordsOnly implements Embedder {

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
        throw new AssertionError("Nobody embeds where no language is known");
    }
}
