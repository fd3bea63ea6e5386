package io.askable.worker.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.jobs.ErrorCode;
import io.askable.jobs.Outcome;
import io.askable.language.LanguageFailure.BudgetSpent;
import io.askable.language.LanguageFailure.ModelInvalid;
import io.askable.language.LanguageFailure.ModelRefused;
import io.askable.language.LanguageFailure.ModelUnavailable;
import io.askable.testkit.ManualClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageOutcomesTest {

    private final ManualClock clock = ManualClock.atNoon();
    private final ScriptedModel model = new ScriptedModel();
    private final LanguageOutcomes outcomes = new LanguageOutcomes(model, clock);

    @Test
    void retriesWhenTheModelIsAwayAndHonoursItsWish() {
        assertThat(outcomes.of(new ModelUnavailable("HTTP 429", Optional.of(Duration.ofSeconds(90)), null)))
                .isEqualTo(new Outcome.Retry(
                        ErrorCode.MODEL_UNAVAILABLE,
                        "HTTP 429",
                        Optional.of(clock.instant().plusSeconds(90))));
    }

    @Test
    void spendsNoAttemptWhileTheModelIsPausedForEverybody() {
        model.paused = true;
        assertThat(outcomes.of(new ModelUnavailable("Paused", Optional.empty(), null)))
                .isEqualTo(new Outcome.Snooze(Optional.empty(), ErrorCode.MODEL_UNAVAILABLE, "Paused"));
    }

    @Test
    void retriesNonsense() {
        assertThat(outcomes.of(new ModelInvalid("No question held")))
                .isEqualTo(new Outcome.Retry(ErrorCode.MODEL_INVALID, "No question held", Optional.empty()));
    }

    @Test
    void failsForGoodWhenTheModelDeclines() {
        assertThat(outcomes.of(new ModelRefused("Key refused")))
                .isEqualTo(new Outcome.Fail(ErrorCode.MODEL_REFUSED, "Key refused"));
    }

    @Test
    void waitsForANewBudget() {
        assertThat(outcomes.of(new BudgetSpent("Spent"))).isInstanceOf(Outcome.Snooze.class);
    }
}
