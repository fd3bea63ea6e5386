package io.askable.worker.poll;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait until the next look, spread so that workers started together do not look together. */
final class PollBackoff {

    private static final double SPREAD = 0.2;
    private static final Duration FIRST_OUTAGE = Duration.ofSeconds(1);
    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(30);

    private final Duration interval;
    private final RandomGenerator random;

    PollBackoff(Duration interval, RandomGenerator random) {
        this.interval = interval;
        this.random = random;
    }

    Duration idle() {
        return spread(interval);
    }

    /** @param failures in a row, from 1: 1 s, 2 s, 4 s … 30 s */
    Duration outage(int failures) {
        Duration grown = FIRST_OUTAGE.multipliedBy(1L << Math.min(failures - 1, 5));
        return spread(grown.compareTo(LONGEST_OUTAGE) < 0 ? grown : LONGEST_OUTAGE);
    }

    private Duration spread(Duration around) {
        double factor = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
        return Duration.ofNanos((long) (around.toNanos() * factor));
    }
}
