package io.askable.language.openai;

import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.askable.language.Answerer;
import io.askable.language.Embedder;
import io.askable.language.ModelHealth;
import io.askable.language.QuestionWriter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;

/**
 * All that one endpoint does: writing, answering, embedding, behind one budget, one breaker and one limit of calls at once.
 *
 * <p>Built on langchain4j's OpenAI client without its Quarkus extension: nothing needs a key to start, every value is read at run
 * time, and tests need no container.
 */
public final class OpenAi {

    private static final String DEFAULT_BASE_URL = "https://api.openai.com/v1";

    private final OpenAiConfig config;
    private final Breaker breaker;
    private final ModelCalls calls;
    private final TransportBuilder transport;

    /** Fails with {@link IllegalArgumentException}, naming the key, for a value out of its range. */
    public OpenAi(
            OpenAiConfig config, BudgetConfig budget, int parallelCalls, InstantSource clock, MeterRegistry meters) {
        Ranges.check(config, budget, parallelCalls);
        this.config = config;
        this.breaker = new Breaker(config.breakerFailures(), config.breakerPause());
        this.calls = new ModelCalls(new Budget(budget, clock), parallelCalls, breaker, new Meters(meters));
        this.transport = new TransportBuilder(new Transport(config.timeout()), config.timeout());
    }

    public QuestionWriter writer() {
        return new OpenAiWriter(chat(), config);
    }

    public Answerer answerer() {
        OpenAiStreamingChatModel streaming = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(transport)
                .baseUrl(baseUrl())
                .apiKey(config.apiKey().orElse(null))
                .modelName(config.model())
                .temperature(config.temperature())
                .maxTokens(config.maxOutputTokens())
                .build();
        return new OpenAiAnswerer(chat(), new StreamedChat(streaming, calls, chat(), config.timeout()), config.model());
    }

    public Embedder embedder() {
        return new OpenAiEmbedder(
                OpenAiEmbeddingModel.builder()
                        .httpClientBuilder(transport)
                        .baseUrl(baseUrl())
                        .apiKey(config.apiKey().orElse(null))
                        .modelName(config.embeddingModel())
                        .maxRetries(0)
                        .build(),
                config,
                calls);
    }

    public ModelHealth health() {
        return breaker;
    }

    private ChatPort chat() {
        OpenAiChatModel model = OpenAiChatModel.builder()
                .httpClientBuilder(transport)
                .baseUrl(baseUrl())
                .apiKey(config.apiKey().orElse(null))
                .modelName(config.model())
                .strictJsonSchema(config.strictSchema())
                // The queue retries, with back-off and in sight of everybody.
                .maxRetries(0)
                .build();
        return new ChatPort(model, config, calls);
    }

    private String baseUrl() {
        return config.baseUrl().orElse(DEFAULT_BASE_URL);
    }
}
