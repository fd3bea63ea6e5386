package io.askable.benchmarks.retrieval;

import io.askable.content.Embedding;
import io.askable.language.Embedder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Embeds a text once, so that looking again at what was answered costs nothing; forgets when told. For one thread. */
final class Remembering implements Embedder {

    private final Embedder embedder;
    private final Map<String, Embedding> known = new HashMap<>();

    Remembering(Embedder embedder) {
        this.embedder = embedder;
    }

    void forget() {
        known.clear();
    }

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
        List<String> unknown = texts.stream()
                .filter(text -> !known.containsKey(text))
                .distinct()
                .toList();
        List<Embedding> vectors = embedder.embed(unknown);
        for (int i = 0; i < unknown.size(); i++) {
            known.put(unknown.get(i), vectors.get(i));
        }
        return texts.stream().map(known::get).toList();
    }
}
