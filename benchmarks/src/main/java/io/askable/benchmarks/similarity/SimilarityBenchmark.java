package io.askable.benchmarks.similarity;

import io.askable.language.retrieve.VectorIndex;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks for the nearest of random vectors on one thread. */
@Command(
        name = "similarity",
        description = "Milliseconds of an exact search among vectors in memory, on one core.",
        mixinStandardHelpOptions = true)
public final class SimilarityBenchmark implements Callable<Integer> {

    private static final int BATCH = 2_000;
    private static final int WARM_UP = 100;

    @Option(names = "--vectors", defaultValue = "100000", description = "Vectors held; default 100000.")
    private int vectors;

    @Option(names = "--dimensions", defaultValue = "384", description = "Dimensions of each; default 384.")
    private int dimensions;

    @Option(
            names = "--searches",
            defaultValue = "300",
            description = "Timed searches after 100 to warm up; default 300.")
    private int searches;

    private final Random random = new Random(42);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public Integer call() {
        VectorIndex<Integer> index = filled();
        double[] wall = new double[searches];
        double[] cpu = new double[searches];
        for (int i = -WARM_UP; i < searches; i++) {
            float[] query = unit();
            long started = System.nanoTime();
            long cpuStarted = threads.getCurrentThreadCpuTime();
            int found = index.nearest(query, 10, key -> true).size();
            if (found != Math.min(10, vectors)) {
                throw new IllegalStateException("Found " + found);
            }
            if (i >= 0) {
                cpu[i] = (threads.getCurrentThreadCpuTime() - cpuStarted) / 1e6;
                wall[i] = (System.nanoTime() - started) / 1e6;
            }
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        System.out.printf(
                "vectors=%d dimensions=%d ms_p50=%.2f ms_p99=%.2f cpu_ms_p50=%.2f cpu_ms_p99=%.2f mb=%.0f%n",
                index.size(),
                dimensions,
                quantile(wall, 0.5),
                quantile(wall, 0.99),
                quantile(cpu, 0.5),
                quantile(cpu, 0.99),
                index.weight() / 1e6);
        return 0;
    }

    private VectorIndex<Integer> filled() {
        VectorIndex<Integer> index = new VectorIndex<>(dimensions, vectors);
        for (int from = 0; from < vectors; from += BATCH) {
            Map<Integer, float[]> batch = new HashMap<>();
            for (int key = from; key < Math.min(from + BATCH, vectors); key++) {
                batch.put(key, unit());
            }
            index.change(batch, Set.of());
        }
        return index;
    }

    private float[] unit() {
        float[] vector = new float[dimensions];
        double squares = 0;
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < dimensions; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
