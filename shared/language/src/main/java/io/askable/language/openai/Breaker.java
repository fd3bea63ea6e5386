package io.askable.language.openai;

import io.askable.language.LanguageFailure.ModelUnavailable;
import io.askable.language.ModelHealth;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;

/** Stops calling a model that is down, and tries again with one call after a pause. */
final class Breaker implements ModelHealth {

    private static final int WINDOW = 10;

    private final Guard guard;
    private final Duration pause;
    private volatile CircuitBreakerState state = CircuitBreakerState.CLOSED;
    private volatile long openedNanos;

    Breaker(int failures, Duration pause) {
        this.pause = pause;
        this.guard = Guard.create()
                .withDescription("language model")
                .withCircuitBreaker()
                .requestVolumeThreshold(WINDOW)
                .failureRatio((double) failures / WINDOW)
                .delay(pause.toMillis(), ChronoUnit.MILLIS)
                .failOn(ModelUnavailable.class)
                .onStateChange(this::changed)
                .done()
                .build();
    }

    <T> T call(Callable<T> call, Class<T> type) throws Exception {
        return guard.call(call, type);
    }

    Duration pause() {
        return pause;
    }

    /** Not merely open: once the pause is over somebody must call, or the breaker would never close. */
    @Override
    public boolean isPaused() {
        return state == CircuitBreakerState.OPEN && System.nanoTime() - openedNanos < pause.toNanos();
    }

    private void changed(CircuitBreakerState next) {
        openedNanos = System.nanoTime();
        state = next;
    }
}
