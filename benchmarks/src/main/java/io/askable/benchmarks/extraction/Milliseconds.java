package io.askable.benchmarks.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations of many runs. */
final class Milliseconds {

    private final List<Double> sorted = new ArrayList<>();

    void time(Runnable run) {
        long start = System.nanoTime();
        run.run();
        sorted.add((System.nanoTime() - start) / 1e6);
    }

    /** The duration that {@code share} of the runs did not exceed; 0 without runs. */
    double quantile(double share) {
        if (sorted.isEmpty()) {
            return 0;
        }
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
