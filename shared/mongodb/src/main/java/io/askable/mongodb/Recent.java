package io.askable.mongodb;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * An answer that may be a little old, so that many who ask at once cost one question. A question that took long may stay
 * longer: asking takes no more than a twentieth of the time. A failure is not remembered, and of age zero nothing is. While
 * an answer is on its way everybody waits for that one; {@code source} must therefore end, well or badly.
 */
final class Recent<T> {

    private static final int SHARE = 20;

    private final Uni<T> answer;
    private volatile long askedAt;
    private volatile long staleAt;
    private volatile boolean isKnown;
    private volatile boolean isAsked;

    Recent(Duration maxAge, Supplier<Uni<T>> source) {
        this.answer = Uni.createFrom()
                .deferred(() -> ask(source))
                .onItem()
                .invoke(() -> remember(maxAge))
                .onFailure()
                .invoke(this::forget)
                .memoize()
                // To ask anew while asked would cancel the question, and under load no answer would ever come.
                .until(() -> !isAsked && (!isKnown || System.nanoTime() - staleAt >= 0));
    }

    /** On the caller's own context, whoever asked. */
    Uni<T> get() {
        return CallersContext.resume(answer);
    }

    private Uni<T> ask(Supplier<Uni<T>> source) {
        askedAt = System.nanoTime();
        isAsked = true;
        return source.get();
    }

    private void remember(Duration maxAge) {
        long now = System.nanoTime();
        staleAt = maxAge.isZero() ? now : now + Math.max(maxAge.toNanos(), (now - askedAt) * SHARE);
        isKnown = true;
        isAsked = false;
    }

    private void forget() {
        isKnown = false;
        isAsked = false;
    }
}
