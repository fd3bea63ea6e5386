package io.askable.language.openai;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Where the language model is, and how it is asked. */
@ConfigMapping(prefix = "askable.language.openai")
public interface OpenAiConfig {

    /** Key for the endpoint. Default: {@code OPENAI_API_KEY}. Without it and without a base URL the built-in writer serves. */
    @WithDefault("${OPENAI_API_KEY:}")
    Optional<String> apiKey();

    /**
     * The endpoint, up to and with {@code /v1}. Default: {@code OPENAI_BASE_URL}, else OpenAI's own. Ollama, vLLM, Azure and others
     * that speak the protocol serve as well; most need no key.
     */
    @WithDefault("${OPENAI_BASE_URL:}")
    Optional<String> baseUrl();

    /** Model that writes and answers. Default: {@code OPENAI_MODEL}, else gpt-4o-mini. Changing it writes posts anew. */
    @WithDefault("${OPENAI_MODEL:gpt-4o-mini}")
    String model();

    /** Model that embeds. Default: {@code EMBEDDING_MODEL}, else text-embedding-3-small. Changing it makes stored vectors useless. */
    @WithDefault("${EMBEDDING_MODEL:text-embedding-3-small}")
    String embeddingModel();

    /** Length of the embedding model's vectors. Default 1536. Must be what the model gives. */
    @WithDefault("1536")
    int embeddingDimensions();

    /** Randomness, 0 to 2. Default 0.3. Higher is livelier and less faithful. */
    @WithDefault("0.3")
    double temperature();

    /** Longest reply in tokens, 256 to 32,000. Default 4,000. Too small cuts replies, which then count as invalid. */
    @WithDefault("4000")
    int maxOutputTokens();

    /** Longest piece of a post in one call, in characters, 2,000 to 400,000. Default 24,000. Larger is cheaper, but details get lost. */
    @WithDefault("24000")
    int maxPartChars();

    /** Longest wait for one reply. Default 60 s. Shorter gives up on slow models. */
    @WithDefault("60s")
    Duration timeout();

    /** Whether the endpoint enforces a JSON schema. Default true. Off for servers that know only plain JSON; replies are checked in any case. */
    @WithDefault("true")
    boolean strictSchema();

    /** Price of a million input tokens in US dollars. Default none: cost is unknown, and budgets in dollars are refused. */
    Optional<BigDecimal> inputUsdPerMillion();

    /** Price of a million output tokens in US dollars. Default none. */
    Optional<BigDecimal> outputUsdPerMillion();

    /** Failed calls of the last ten that open the circuit breaker, 1 to 10. Default 5. Lower pauses sooner. */
    @WithDefault("5")
    int breakerFailures();

    /** How long calls stay paused once the breaker has opened. Default 30 s. */
    @WithDefault("30s")
    Duration breakerPause();

    /** Seed for reproducible replies where the endpoint honours it. Default none. */
    OptionalInt seed();

    /** Whether a model is set up at all. */
    default boolean isSetUp() {
        return apiKey().isPresent() || baseUrl().isPresent();
    }
}
