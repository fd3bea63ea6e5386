package io.askable.worker.execute;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the last run to end, for as long as there is patience. */
final class Drain {

    /** For an interrupted run to wind down and write that it goes back: one call of the database. */
    private static final Duration HAND_BACK = Duration.ofSeconds(4);

    private final CompletableFuture<Void> idle = new CompletableFuture<>();
    private final CompletableFuture<Void> hurried = new CompletableFuture<>();
    private volatile boolean draining;

    boolean isDraining() {
        return draining;
    }

    void begin(boolean isIdle) {
        draining = true;
        ended(isIdle);
    }

    void ended(boolean isIdle) {
        if (draining && isIdle) {
            idle.complete(null);
        }
    }

    void hurry() {
        hurried.complete(null);
    }

    /** Whether the last run ended within {@code patience}. */
    boolean awaitIdle(Duration patience) {
        await(CompletableFuture.anyOf(idle, hurried), patience);
        return idle.isDone();
    }

    void awaitHandBack() {
        await(idle, HAND_BACK);
    }

    private static void await(CompletableFuture<?> signal, Duration patience) {
        try {
            signal.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Out of patience is an answer: the caller looks at what is done.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
