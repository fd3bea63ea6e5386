package io.askable.language;

import io.askable.content.Embedding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts each text in a plane, by a formula. */
public record FixedEmbedder(Function<String, float[]> formula) implements Embedder {

    @Override
    public String model() {
        return "fixed";
    }

    @Override
    public int dimensions() {
        return 2;
    }

    @Override
    public boolean knows(Optional<String> language) {
        return true;
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
        return texts.stream()
                .map(text -> new Embedding(model(), formula.apply(text)))
                .toList();
    }
}
