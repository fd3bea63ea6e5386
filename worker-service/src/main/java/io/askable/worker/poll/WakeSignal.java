package io.askable.worker.poll;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting thread; rings before the wait are kept as one. */
final class WakeSignal {

    private final Semaphore rings = new Semaphore(0);

    void ring() {
        rings.release();
    }

    /** Returns at a ring, at one that came before, or after {@code longest}. */
    void await(Duration longest) throws InterruptedException {
        if (rings.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            rings.drainPermits();
        }
    }
}
