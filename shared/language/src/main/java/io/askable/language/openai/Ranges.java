package io.askable.language.openai;

/** Refuses configuration that could not work, before the first call finds out. */
final class Ranges {

    private Ranges() {}

    static void check(OpenAiConfig config, BudgetConfig budget, int parallelCalls) {
        require(parallelCalls, 1, 64, "askable.language.parallel-calls");
        require(config.temperature(), 0, 2, "askable.language.openai.temperature");
        require(config.maxOutputTokens(), 256, 32_000, "askable.language.openai.max-output-tokens");
        require(config.maxPartChars(), 2_000, 400_000, "askable.language.openai.max-part-chars");
        require(config.embeddingDimensions(), 1, 8_192, "askable.language.openai.embedding-dimensions");
        require(config.breakerFailures(), 1, 10, "askable.language.openai.breaker-failures");
        require(config.timeout().toMillis(), 100, 600_000, "askable.language.openai.timeout in ms");
        require(config.breakerPause().toMillis(), 1, 3_600_000, "askable.language.openai.breaker-pause in ms");
        boolean priced = config.inputUsdPerMillion().isPresent()
                && config.outputUsdPerMillion().isPresent();
        if (budget.isInDollars() && !priced) {
            throw new IllegalArgumentException("A budget in dollars needs the model's prices: set"
                    + " askable.language.openai.input-usd-per-million and output-usd-per-million");
        }
    }

    private static void require(double value, double least, double most, String key) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(key + " must be between " + least + " and " + most + ", not " + value);
        }
    }
}
