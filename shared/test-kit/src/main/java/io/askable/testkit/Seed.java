package io.askable.testkit;

import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Runs a check with many random generators, each made from a seed of its own. A check that fails names its seed; {@code
 * -Daskable.seed=N} runs that one alone, and the same again.
 */
public final class Seed {

    private static final String PROPERTY = "askable.seed";
    private static final Duration SIMULATED = Duration.ofSeconds(System.getenv("CI") == null ? 3 : 30);
    private static final RandomGeneratorFactory<RandomGenerator> GENERATOR =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private Seed() {}

    /** Fails with the first failure, whose message holds the seed. */
    public static void forEach(int runs, Consumer<RandomGenerator> check) {
        Long replayed = Long.getLong(PROPERTY);
        if (replayed != null) {
            run(replayed, check);
            return;
        }
        Random seeds = new Random();
        for (int i = 0; i < runs; i++) {
            run(seeds.nextLong(), check);
        }
    }

    /** Runs until the time for simulations is over, at least once: half a minute where {@code CI} is set, 3 s elsewhere. */
    public static void forAWhile(Consumer<RandomGenerator> check) {
        long begun = System.nanoTime();
        do {
            forEach(1, check);
        } while (Long.getLong(PROPERTY) == null && System.nanoTime() - begun < SIMULATED.toNanos());
    }

    /** The generator that this seed always gives. */
    public static RandomGenerator generator(long seed) {
        return GENERATOR.create(seed);
    }

    private static void run(long seed, Consumer<RandomGenerator> check) {
        try {
            check.accept(generator(seed));
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    "Fails with seed " + seed + "; run again with -D" + PROPERTY + "=" + seed + ": "
                            + failure.getMessage(),
                    failure);
        }
    }
}
