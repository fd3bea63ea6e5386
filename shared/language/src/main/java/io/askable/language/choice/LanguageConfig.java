package io.askable.language.choice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who writes, answers and embeds. */
@ConfigMapping(prefix = "askable.language")
public interface LanguageConfig {

    /**
     * Who embeds: {@code auto} (openai where a model is set up, else minilm where its library is present, else none),
     * {@code openai}, {@code minilm} or {@code none}. Default auto. Changing it makes stored vectors useless until posts are
     * embedded anew; {@code none} ranks by words alone.
     */
    @WithDefault("auto")
    EmbedderChoice embedder();

    /** Calls to the model at once in this process, 1 to 64. Default 4. More is faster until the provider says 429. */
    @WithDefault("4")
    int parallelCalls();

    /** The values of {@code askable.language.embedder}. */
    enum EmbedderChoice {
        AUTO,
        OPENAI,
        MINILM,
        NONE
    }
}
