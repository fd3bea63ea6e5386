package io.askable.language.openai;

import com.fasterxml.jackson.core.JacksonException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import io.askable.language.LanguageFailure;
import io.askable.language.LanguageFailure.ModelInvalid;
import io.askable.language.LanguageFailure.ModelRefused;
import io.askable.language.LanguageFailure.ModelUnavailable;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Tells what a failed call means. The only place that knows langchain4j's exceptions. */
final class Failures {

    private Failures() {}

    static LanguageFailure of(Throwable thrown, Duration pause) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case LanguageFailure known -> {
                    return known;
                }
                case CircuitBreakerOpenException open -> {
                    return new ModelUnavailable("Calls to the model are paused", Optional.of(pause), open);
                }
                case HttpException answered -> {
                    return ofStatus(answered);
                }
                case ContentFilteredException refused -> {
                    return new ModelRefused("The model declined this text", refused);
                }
                case JacksonException broken -> {
                    return new ModelInvalid("The model's endpoint answered what is not its protocol", broken);
                }
                default -> {
                    // Look at its cause.
                }
            }
        }
        return new ModelInvalid("The model's answer could not be read", thrown);
    }

    private static LanguageFailure ofStatus(HttpException answered) {
        Optional<Duration> retryAfter = answered instanceof ProviderError error ? error.retryAfter() : Optional.empty();
        return switch (answered.statusCode()) {
            case 400, 413, 422 -> new ModelRefused("The model's endpoint refuses the request", answered);
            // A wrong key or model is the operator's to mend; jobs wait for that.
            default -> new ModelUnavailable(answered.getMessage(), retryAfter, answered);
        };
    }
}
