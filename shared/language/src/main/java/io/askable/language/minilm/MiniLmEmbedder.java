package io.askable.language.minilm;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.askable.content.Embedding;
import io.askable.language.Embedder;
import io.askable.language.InProcess;
import io.askable.language.LanguageFailure.ModelUnavailable;
import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Embeds with all-MiniLM-L6-v2, quantised, inside this process; made for English.
 *
 * <p>The model loads on first use: about a second and 175 MB. It reads the first 128 tokens of a text, about 100 words; what is
 * beyond is not seen. Safe for use by many threads. Left out of native builds, whose class path lacks the model.
 */
@Singleton
@InProcess
@UnlessBuildProperty(name = "quarkus.native.enabled", stringValue = "true", enableIfMissing = true)
public final class MiniLmEmbedder implements Embedder {

    public static final String MODEL = "all-minilm-l6-v2-q";

    private static final int DIMENSIONS = 384;

    /** Small enough that an interrupt is noticed soon. */
    private static final int BATCH = 32;

    /** What a blank text is embedded as: the model refuses emptiness. */
    private static final String BLANK = ".";

    @Override
    public String model() {
        return MODEL;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public boolean knows(Optional<String> language) {
        return language.isEmpty() || language.get().toLowerCase(Locale.ROOT).matches("en([-_].*)?");
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
        List<Embedding> embeddings = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += BATCH) {
            if (Thread.currentThread().isInterrupted()) {
                throw new ModelUnavailable("Interrupted while embedding", Optional.empty(), null);
            }
            embedBatch(texts.subList(from, Math.min(from + BATCH, texts.size())), embeddings);
        }
        return embeddings;
    }

    private static void embedBatch(List<String> texts, List<Embedding> into) {
        List<TextSegment> segments = texts.stream()
                .map(text -> TextSegment.from(text.isBlank() ? BLANK : text))
                .toList();
        for (dev.langchain4j.data.embedding.Embedding embedding :
                Loaded.MODEL.embedAll(segments).content()) {
            embedding.normalize();
            into.add(new Embedding(MODEL, embedding.vector()));
        }
    }

    /** Loaded by the first embedding, not by the first mention of its owner. */
    private static final class Loaded {
        static final EmbeddingModel MODEL = LoadedModel.load();
    }
}
