package io.askable.egress;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where a blocking caller meets the event loop: it gets the value, or a failure of ours, or its interrupt. */
final class Waiting {

    private Waiting() {}

    static <T> T await(
            Future<T> future,
            Duration atMost,
            Supplier<EgressFailure> tooLate,
            Function<Throwable, EgressFailure> translate)
            throws InterruptedException {
        return await(future.toCompletionStage().toCompletableFuture(), atMost, tooLate, translate);
    }

    static <T> T await(
            java.util.concurrent.Future<T> future,
            Duration atMost,
            Supplier<EgressFailure> tooLate,
            Function<Throwable, EgressFailure> translate)
            throws InterruptedException {
        try {
            return future.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw tooLate.get();
        } catch (CancellationException e) {
            throw translate.apply(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof EgressFailure ours ? ours : translate.apply(e.getCause());
        }
    }
}
