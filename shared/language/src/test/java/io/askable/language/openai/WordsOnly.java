package io.askable.language.openai;

import io.askable.content.Embedding;
import io.askable.language.Embedder;
import java.util.List;
import java.util.Optional;

/** No embedder at all. */
final class WordsOnly implements Embedder {

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
