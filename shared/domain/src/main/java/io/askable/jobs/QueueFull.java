package io.askable.jobs;

import java.time.Duration;

/** More waits already than the limit allows; nothing was written. */
public final class QueueFull extends QueueException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public QueueFull(long limit, Duration retryAfter) {
        super("overloaded", "The queue holds its limit of " + limit + " waiting jobs; try again later");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
