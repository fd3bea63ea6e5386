package io.askable.language.answer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When the built-in answerer dares to answer. */
@ConfigMapping(prefix = "askable.language.answer")
public interface AnswerConfig {

    /**
     * How sure the built-in answerer has to be that a post answers a question, 0 to 1; below, it says that the post does not.
     * Default 0.5. Lower answers more questions, and more of them wrongly.
     */
    @WithDefault("0.5")
    double leastConfidence();
}
