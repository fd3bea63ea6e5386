package io.askable.language;

import io.askable.jobs.ErrorCode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model did not do its part. The message is for operators; it holds no text of the page or the model. */
public abstract sealed class LanguageFailure extends RuntimeException {

    private LanguageFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Stable on the wire. */
    public abstract String code();

    /** Not reached, overloaded, timed out, refusing the key, or paused by the circuit breaker. Trying again may help. */
    public static final class ModelUnavailable extends LanguageFailure {

        private final transient Optional<Duration> retryAfter;

        public ModelUnavailable(String message, Optional<Duration> retryAfter, @Nullable Throwable cause) {
            super(message, cause);
            this.retryAfter = retryAfter;
        }

        /** How long the provider wants to be left alone. */
        public Optional<Duration> retryAfter() {
            return retryAfter;
        }

        @Override
        public String code() {
            return ErrorCode.MODEL_UNAVAILABLE.wireName();
        }
    }

    /** Answered with nothing that could be used. Trying again may help. */
    public static final class ModelInvalid extends LanguageFailure {

        public ModelInvalid(String message, Throwable cause) {
            super(message, cause);
        }

        public ModelInvalid(String message) {
            super(message, null);
        }

        @Override
        public String code() {
            return ErrorCode.MODEL_INVALID.wireName();
        }
    }

    /** Declined this text, or refused the request as it is. Trying again does not help. */
    public static final class ModelRefused extends LanguageFailure {

        public ModelRefused(String message, Throwable cause) {
            super(message, cause);
        }

        public ModelRefused(String message) {
            super(message, null);
        }

        @Override
        public String code() {
            return ErrorCode.MODEL_REFUSED.wireName();
        }
    }

    /** The day's or the job's budget is used up. The injected writer and answerer go on without a model instead of failing so. */
    public static final class BudgetSpent extends LanguageFailure {

        public BudgetSpent(String message) {
            super(message, null);
        }

        @Override
        public String code() {
            return "budget_spent";
        }
    }
}
