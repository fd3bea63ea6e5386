package io.askable.api.ask;

import io.askable.api.problems.Refusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/**
 * Has so many questions answered at once and sends the others away at once: a slow model would keep them all, and page views
 * would find no place.
 */
@ApplicationScoped
class AskPlaces {
    private final Semaphore free;

    AskPlaces(AskConfig config) {
        free = new Semaphore(config.inWork());
    }

    /** {@code answer} in a place of its own. Fails with {@link Refusal.Overloaded} when there is none. */
    <T> Uni<T> within(Uni<T> answer) {
        return Uni.createFrom()
                .deferred(() -> free.tryAcquire()
                        ? answer.onTermination().invoke(free::release)
                        : Uni.createFrom().failure(refusal()));
    }

    /** {@code answer} in a place of its own until its end. Fails with {@link Refusal.Overloaded} when there is none. */
    <T> Multi<T> within(Multi<T> answer) {
        return Multi.createFrom()
                .deferred(() -> free.tryAcquire()
                        ? answer.onTermination().invoke(free::release)
                        : Multi.createFrom().failure(refusal()));
    }

    private static Refusal refusal() {
        return new Refusal.Overloaded("Enough questions are being answered here; ask again in a moment");
    }
}
