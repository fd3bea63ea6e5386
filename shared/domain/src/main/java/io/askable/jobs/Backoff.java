package io.askable.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a job is tried again: full jitter, so that what failed together does not come back together. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration FIRST_SNOOZE = Duration.ofSeconds(30);

    /** What another side may ask for at the most. */
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);

    private Backoff() {}

    /** random(0, min(10 min, 10 s · 2^(attempt−1))) + 1 s. */
    static Duration afterAttempt(int attempt, double jitter) {
        long window = doubled(FIRST, attempt - 1).toMillis();
        return LEAST.plusMillis((long) (window * jitter));
    }

    /** 30 s · 2^snoozes, at most 10 min. */
    static Duration afterSnooze(int snoozes) {
        return doubled(FIRST_SNOOZE, snoozes);
    }

    /** The later of our own back-off and what the other side asked for, which counts up to an hour. */
    static Instant latest(Instant backedOff, Optional<Instant> asked, Instant now) {
        Instant limit = now.plus(LONGEST_ASKED);
        return asked.map(wish -> wish.isAfter(limit) ? limit : wish)
                .filter(wish -> wish.isAfter(backedOff))
                .orElse(backedOff);
    }

    private static Duration doubled(Duration first, int times) {
        Duration grown = first.multipliedBy(1L << Math.min(times, 20));
        return grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
    }
}
