package io.askable.testkit;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Tries a property on many random inputs. A failure names the seed of its trial; {@code -Daskable.seed=N} runs that one trial
 * again.
 */
public final class Trials {

    private static final String REPLAY = "askable.seed";

    private Trials() {}

    /** What must hold whatever the generator yields. */
    @FunctionalInterface
    public interface Trial {
        void with(RandomGenerator random) throws Exception;
    }

    public static void run(int trials, Trial trial) {
        Long replayed = Long.getLong(REPLAY);
        if (replayed != null) {
            run(replayed.longValue(), trial);
            return;
        }
        long first = RandomGenerator.getDefault().nextLong();
        for (int i = 0; i < trials; i++) {
            run(first + i, trial);
        }
    }

    private static void run(long seed, Trial trial) {
        try {
            trial.with(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        } catch (Exception | AssertionError e) {
            throw new AssertionError("Fails with -D" + REPLAY + "=" + seed + ": " + e.getMessage(), e);
        }
    }
}
