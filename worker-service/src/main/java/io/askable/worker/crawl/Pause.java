package io.askable.worker.crawl;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A short wait on the spot. */
@FunctionalInterface
interface Pause {

    void of(Duration span) throws InterruptedException;

    /** By the process's own clock. An interrupt ends it. */
    static Pause real() {
        return span -> new CountDownLatch(1).await(span.toNanos(), TimeUnit.NANOSECONDS);
    }
}
