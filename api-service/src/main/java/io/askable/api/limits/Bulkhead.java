package io.askable.api.limits;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Places for so much work at once. */
final class Bulkhead {
    private final int all;
    private final Semaphore free;

    Bulkhead(int all) {
        this.all = all;
        free = new Semaphore(all);
    }

    /** A place, or none when all are taken. Does not wait. */
    Optional<Place> take() {
        return free.tryAcquire() ? Optional.of(new Place(free)) : Optional.empty();
    }

    int taken() {
        return all - free.availablePermits();
    }

    /** One that somebody has taken. */
    static final class Place {
        private final Semaphore free;
        private final AtomicBoolean isTaken = new AtomicBoolean(true);

        private Place(Semaphore free) {
            this.free = free;
        }

        /** Whatever tells of an end may tell of it twice: a request is answered, and its caller goes. */
        void giveBack() {
            if (isTaken.compareAndSet(true, false)) {
                free.release();
            }
        }
    }
}
