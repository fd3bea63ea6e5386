package io.askable.language.openai;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import java.util.Optional;

/** The endpoint answered with an error; unlike langchain4j's own it keeps what {@code Retry-After} said. */
final class ProviderError extends HttpException {

    private final transient Optional<Duration> retryAfter;

    ProviderError(int status, Optional<Duration> retryAfter) {
        // The body stays out: it may quote the prompt.
        super(status, "The model's endpoint answered " + status);
        this.retryAfter = retryAfter;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
