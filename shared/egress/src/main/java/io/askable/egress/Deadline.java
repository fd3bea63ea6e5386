package io.askable.egress;

import java.time.Duration;

/** A moment on this process's monotonic clock. */
record Deadline(long nanoTime) {

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** What is left of it, but no more than {@code most}; zero when it has passed. */
    Duration leftOf(Duration most) {
        Duration left = Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
        return left.compareTo(most) < 0 ? left : most;
    }
}
