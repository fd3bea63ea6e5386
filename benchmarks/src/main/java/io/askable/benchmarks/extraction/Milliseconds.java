package io.askable.benchmarks.extraction;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** Durations of many runs: on the clock, and of the thread's own work, which other processes on the machine do not stretch. */
final class Milliseconds {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();

    void time(Runnable run) {
        long start = System.nanoTime();
        long cpuStart = threads.getCurrentThreadCpuTime();
        run.run();
        cpu.add((threads.getCurrentThreadCpuTime() - cpuStart) / 1e6);
        wall.add((System.nanoTime() - start) / 1e6);
    }

    /** The duration that {@code share} of the runs did not exceed; 0 without runs. */
    double quantile(double share) {
        return quantile(wall, share);
    }

    double cpuQuantile(double share) {
        return quantile(cpu, share);
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
