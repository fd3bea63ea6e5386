package io.askable.api.requests;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Runs what blocks on a virtual thread, off the event loop; a caller that went away interrupts it. */
@ApplicationScoped
public class VirtualThreads {
    private final ExecutorService threads;

    VirtualThreads(@io.quarkus.virtual.threads.VirtualThreads ExecutorService threads) {
        this.threads = threads;
    }

    public <T> Uni<T> call(Callable<T> work) {
        return Uni.createFrom().deferred(() -> {
            CompletableFuture<T> result = new CompletableFuture<>();
            Future<?> run = threads.submit(() -> complete(result, work));
            return Uni.createFrom().completionStage(result).onCancellation().invoke(() -> run.cancel(true));
        });
    }

    /** Whatever goes wrong belongs to whoever waits. */
    private static <T> void complete(CompletableFuture<T> result, Callable<T> work) {
        try {
            result.complete(work.call());
        } catch (Exception | Error e) {
            result.completeExceptionally(e);
        }
    }
}
