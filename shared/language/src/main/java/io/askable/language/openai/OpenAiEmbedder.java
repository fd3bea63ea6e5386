package io.askable.language.openai;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.askable.content.Embedding;
import io.askable.language.Embedder;
import io.askable.language.LanguageFailure.ModelInvalid;
import io.askable.language.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Embeds with an endpoint's model, which is taken to know every language. */
final class OpenAiEmbedder implements Embedder {

    private static final int BATCH = 64;
    private static final int CHARS_A_TOKEN = 3;
    private static final String BUDGET = "embedding";
    private static final String BLANK = ".";

    private final EmbeddingModel model;
    private final OpenAiConfig config;
    private final ModelCalls calls;

    OpenAiEmbedder(EmbeddingModel model, OpenAiConfig config, ModelCalls calls) {
        this.model = model;
        this.config = config;
        this.calls = calls;
    }

    @Override
    public String model() {
        return config.embeddingModel();
    }

    @Override
    public int dimensions() {
        return config.embeddingDimensions();
    }

    @Override
    public boolean knows(Optional<String> language) {
        return true;
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
        List<Embedding> embeddings = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += BATCH) {
            embedBatch(texts.subList(from, Math.min(from + BATCH, texts.size())), embeddings);
        }
        return embeddings;
    }

    @SuppressWarnings("unchecked")
    private void embedBatch(List<String> texts, List<Embedding> into) {
        List<TextSegment> segments = texts.stream()
                .map(text -> TextSegment.from(text.isBlank() ? BLANK : text))
                .toList();
        long most = texts.stream().mapToLong(String::length).sum() / CHARS_A_TOKEN + texts.size();
        Response<List<dev.langchain4j.data.embedding.Embedding>> response =
                calls.call(BUDGET, usage(most), () -> model.embedAll(segments), Response.class, this::usage);
        List<dev.langchain4j.data.embedding.Embedding> vectors = response.content();
        if (vectors.size() != texts.size()
                || vectors.stream().anyMatch(vector -> vector.dimension() != config.embeddingDimensions())) {
            throw new ModelInvalid("The embedding model gave other vectors than "
                    + "askable.language.openai.embedding-dimensions=" + config.embeddingDimensions());
        }
        for (dev.langchain4j.data.embedding.Embedding vector : vectors) {
            vector.normalize();
            into.add(new Embedding(model(), vector.vector()));
        }
    }

    private Usage usage(Response<?> response) {
        return usage(response.tokenUsage() == null ? 0 : response.tokenUsage().inputTokenCount());
    }

    /** The prices are the writing model's; embedding costs a fraction, so its cost is left out rather than overstated. */
    private Usage usage(long tokens) {
        return new Usage(model(), tokens, 0, Optional.empty());
    }
}
