package io.askable.worker.process;

import io.askable.jobs.ErrorCode;
import io.askable.jobs.Outcome;
import io.askable.language.LanguageFailure;
import io.askable.language.LanguageFailure.BudgetSpent;
import io.askable.language.LanguageFailure.ModelInvalid;
import io.askable.language.LanguageFailure.ModelRefused;
import io.askable.language.LanguageFailure.ModelUnavailable;
import io.askable.language.ModelHealth;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** What a model's failure means for the job. While the model is paused for everybody, no attempt is spent on it. */
@Singleton
final class LanguageOutcomes {

    private final ModelHealth health;
    private final InstantSource clock;

    LanguageOutcomes(ModelHealth health, InstantSource clock) {
        this.health = health;
        this.clock = clock;
    }

    Outcome of(LanguageFailure failure) {
        String message = failure.getMessage();
        return switch (failure) {
            case ModelUnavailable unavailable -> unavailable(unavailable, message);
            case ModelInvalid invalid -> new Outcome.Retry(ErrorCode.MODEL_INVALID, message, Optional.empty());
            case ModelRefused refused -> new Outcome.Fail(ErrorCode.MODEL_REFUSED, message);
            case BudgetSpent spent -> new Outcome.Snooze(Optional.empty(), ErrorCode.MODEL_UNAVAILABLE, message);
        };
    }

    private Outcome unavailable(ModelUnavailable failure, String message) {
        return health.isPaused()
                ? new Outcome.Snooze(Optional.empty(), ErrorCode.MODEL_UNAVAILABLE, message)
                : new Outcome.Retry(
                        ErrorCode.MODEL_UNAVAILABLE,
                        message,
                        failure.retryAfter().map(clock.instant()::plus));
    }
}
