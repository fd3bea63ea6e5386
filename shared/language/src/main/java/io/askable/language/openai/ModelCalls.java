package io.askable.language.openai;

import io.askable.language.LanguageFailure;
import io.askable.language.LanguageFailure.ModelUnavailable;
import io.askable.language.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * The way of every call to a model: within budget, at most so many at once, through the circuit breaker, counted. Fails with
 * {@link LanguageFailure} alone.
 */
final class ModelCalls {

    private final Budget budget;
    private final Semaphore places;
    private final Breaker breaker;
    private final Meters meters;

    ModelCalls(Budget budget, int parallel, Breaker breaker, Meters meters) {
        this.budget = budget;
        this.places = new Semaphore(parallel, true);
        this.breaker = breaker;
        this.meters = meters;
    }

    /**
     * @param post whose budget is charged
     * @param most what the call may take at the most
     * @param taken what it took, told from its result; a failed call is taken for free, for providers bill replies
     */
    <T> T call(String post, Usage most, Callable<T> call, Class<T> type, Function<T, Usage> taken) {
        budget.reserve(post, most);
        Usage spent = new Usage(most.model(), 0, 0, most.costUsd().map(cost -> cost.multiply(BigDecimal.ZERO)));
        try {
            T result = timed(most.model(), call, type);
            spent = taken.apply(result);
            meters.spent(spent);
            return result;
        } finally {
            budget.settle(post, most, spent);
        }
    }

    private <T> T timed(String model, Callable<T> call, Class<T> type) {
        takePlace();
        long started = System.nanoTime();
        String outcome = "ok";
        try {
            return breaker.call(() -> translated(call), type);
        } catch (Exception e) {
            LanguageFailure failure = Failures.of(e, breaker.pause());
            outcome = failure.code();
            throw failure;
        } finally {
            places.release();
            meters.called(model, outcome, Duration.ofNanos(System.nanoTime() - started));
        }
    }

    /** Inside the breaker, so that it tells a model that is down from one that talks nonsense. */
    private <T> T translated(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw Failures.of(e, breaker.pause());
        }
    }

    private void takePlace() {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable("Interrupted while waiting for the model", Optional.empty(), e);
        }
    }
}
