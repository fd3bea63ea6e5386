package io.askable.testkit.jobs;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A way to a database that loses requests and replies. A caller sees the same of both, and cannot tell them apart. */
final class Faults {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RandomGenerator random;
    private final double share;
    private boolean isOver;
    private int injected;

    /** @param share of the calls that go wrong, half of them after they were done */
    Faults(RandomGenerator random, double share) {
        this.random = random;
        this.share = share;
    }

    /** Empty: the answer is unknown. */
    <T> Optional<T> call(Uni<T> request) {
        boolean fails = !isOver && random.nextDouble() < share;
        if (!fails) {
            return Optional.ofNullable(await(request));
        }
        injected++;
        if (random.nextBoolean()) {
            await(request);
        }
        return Optional.empty();
    }

    private static <T> T await(Uni<T> request) {
        return request.await().atMost(PATIENCE);
    }

    /** From now on everything arrives. */
    void end() {
        isOver = true;
    }

    int injected() {
        return injected;
    }
}
