package io.askable.egress;

import java.time.Duration;

/** Budgets short enough to see them run out. */
final class Budgets {

    private Budgets() {}

    /** 1 s to connect, 1 s to the first byte, 1.5 s in all, 100 kB compressed, 4 MiB inflated. */
    static FetchBudget quick() {
        return new FetchBudget(
                Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(1_500), 100_000, 4 << 20);
    }
}
