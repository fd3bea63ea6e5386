package io.askable.language.openai;

import io.askable.language.Usage;
import java.math.BigDecimal;
import java.util.Optional;

/** What tokens cost, where that was configured. */
record Prices(Optional<BigDecimal> inputUsdPerMillion, Optional<BigDecimal> outputUsdPerMillion) {

    Usage usage(String model, long inputTokens, long outputTokens) {
        return new Usage(model, inputTokens, outputTokens, cost(inputTokens, outputTokens));
    }

    private Optional<BigDecimal> cost(long inputTokens, long outputTokens) {
        return inputUsdPerMillion.flatMap(
                input -> outputUsdPerMillion.map(output -> input.multiply(BigDecimal.valueOf(inputTokens))
                        .add(output.multiply(BigDecimal.valueOf(outputTokens)))
                        .movePointLeft(6)));
    }
}
