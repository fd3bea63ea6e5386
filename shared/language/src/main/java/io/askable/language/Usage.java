package io.askable.language;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a call to a model took, as the provider counted it.
 *
 * @param costUsd in US dollars; absent where the model's price is not configured
 */
public record Usage(String model, long inputTokens, long outputTokens, Optional<BigDecimal> costUsd) {

    /** Of work done in this process: no tokens, no cost. */
    public static Usage free(String model) {
        return new Usage(model, 0, 0, Optional.of(BigDecimal.ZERO));
    }

    /** Both together, under this one's model; the cost is absent if either's is. */
    public Usage plus(Usage other) {
        return new Usage(
                model,
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                costUsd.flatMap(mine -> other.costUsd.map(mine::add)));
    }
}
