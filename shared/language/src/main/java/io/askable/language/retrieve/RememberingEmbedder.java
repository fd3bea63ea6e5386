package io.askable.language.retrieve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.askable.content.Embedding;
import io.askable.language.Embedder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Embeds a text once while it is asked for again and again: a question when passages are ranked and when it is answered, the
 * sentences of a post that many readers ask.
 *
 * <p>Remembers {@value #TEXTS} texts, about 10 MB with the built-in model, 30 MB with 1,536 numbers each. Two threads may embed
 * the same text at once; both get its vector.
 */
public final class RememberingEmbedder implements Embedder {

    private static final int TEXTS = 5_000;

    private final Embedder embedder;
    private final Cache<String, Embedding> known =
            Caffeine.newBuilder().maximumSize(TEXTS).build();

    public RememberingEmbedder(Embedder embedder) {
        this.embedder = embedder;
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
        Map<String, Embedding> found = new HashMap<>(known.getAllPresent(texts));
        List<String> unknown = texts.stream()
                .filter(text -> !found.containsKey(text))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            List<Embedding> vectors = embedder.embed(unknown);
            for (int i = 0; i < unknown.size(); i++) {
                found.put(unknown.get(i), vectors.get(i));
                known.put(unknown.get(i), vectors.get(i));
            }
        }
        return texts.stream().map(found::get).toList();
    }
}
