package io.askable.mongodb.support;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * An answer that may be a little old, so that many who ask at once cost one question. A question that took long may stay
 * longer: asking takes no more than a twentieth of the time. While a new answer is on its way only the one who asked for it
 * waits, the others get the last; when there is none, all wait. A failure is not remembered, and of age zero nothing is.
 * {@code source} must end, well or badly.
 */
public final class CachedQuery<T> {

    private static final int SHARE = 20;

    private final Function<T, Duration> maxAge;
    private final LongSupplier nanoTime;
    private final Uni<T> answer;
    private volatile Optional<T> last = Optional.empty();
    private volatile long askedAt;
    private volatile long staleAt;
    private volatile boolean isAsked;

    public CachedQuery(Duration maxAge, Supplier<Uni<T>> source) {
        this(answer -> maxAge, source);
    }

    /** @param maxAge of an answer, by what it says */
    public CachedQuery(Function<T, Duration> maxAge, Supplier<Uni<T>> source) {
        this(maxAge, source, System::nanoTime);
    }

    public CachedQuery(Function<T, Duration> maxAge, Supplier<Uni<T>> source, LongSupplier nanoTime) {
        this.maxAge = maxAge;
        this.nanoTime = nanoTime;
        this.answer = Uni.createFrom()
                .deferred(() -> ask(source))
                .onItem()
                .invoke(this::remember)
                .onFailure()
                .invoke(this::forget)
                .memoize()
                // To ask anew while asked would cancel the question, and under load no answer would ever come.
                .until(() -> !isAsked && (last.isEmpty() || nanoTime.getAsLong() - staleAt >= 0));
    }

    /** On the caller's own context, whoever asked. */
    public Uni<T> get() {
        return Uni.createFrom().deferred(() -> {
            boolean mayBeOld = isAsked;
            return last.filter(old -> mayBeOld && !maxAge.apply(old).isZero())
                    .map(old -> Uni.createFrom().item(old))
                    .orElseGet(() -> CallersContext.resume(answer));
        });
    }

    private Uni<T> ask(Supplier<Uni<T>> source) {
        askedAt = nanoTime.getAsLong();
        isAsked = true;
        return source.get();
    }

    private void remember(T item) {
        long now = nanoTime.getAsLong();
        Duration age = maxAge.apply(item);
        staleAt = age.isZero() ? now : now + Math.max(age.toNanos(), (now - askedAt) * SHARE);
        last = Optional.of(item);
        isAsked = false;
    }

    private void forget() {
        last = Optional.empty();
        isAsked = false;
    }
}
