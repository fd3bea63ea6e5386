package io.askable.language.openai;

import io.smallrye.config.ConfigMapping;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** How much language may cost. What is spent stops the model, not the service: the built-in writer goes on. */
@ConfigMapping(prefix = "askable.language.budget")
public interface BudgetConfig {

    /** What one post may take a day in tokens, all its jobs and attempts together. Default none. */
    OptionalLong jobTokens();

    /** What one post may cost a day in US dollars. Default none. Needs the model's prices. */
    Optional<BigDecimal> jobUsd();

    /** What this process may take a UTC day in tokens. Default none. Each process counts for itself, from its start. */
    OptionalLong dayTokens();

    /** What this process may cost a UTC day in US dollars. Default none. Needs the model's prices. */
    Optional<BigDecimal> dayUsd();

    default boolean isInDollars() {
        return jobUsd().isPresent() || dayUsd().isPresent();
    }
}
