package io.askable.benchmarks.http;

import io.askable.benchmarks.stack.ApiClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Requests at a fixed rate, whatever the server does. A request's time counts from when it was due, so that a server that
 * stalls is charged for everybody who waited (no coordinated omission).
 */
final class Load {

    /** One request; {@code number} counts from 0. Throws {@link ApiClient.SentAway}, or whatever else it was not answered well for. */
    interface Request {
        void send(int number) throws Exception;
    }

    private Load() {}

    static Result run(int ratePerSecond, Duration length, Request request) {
        int total = (int) (ratePerSecond * length.toSeconds());
        long[] nanos = new long[total];
        boolean[] sentAway = new boolean[total];
        AtomicInteger failed = new AtomicInteger();
        long begun = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < total; i++) {
                int number = i;
                long due = begun + (long) (i * 1e9 / ratePerSecond);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                senders.execute(() -> {
                    try {
                        request.send(number);
                    } catch (ApiClient.SentAway e) {
                        sentAway[number] = true;
                    } catch (Exception e) {
                        failed.incrementAndGet();
                    }
                    nanos[number] = System.nanoTime() - due;
                });
            }
        }
        return new Result(times(nanos, i -> !sentAway[i]), failed.get(), times(nanos, i -> sentAway[i]));
    }

    private static long[] times(long[] nanos, IntPredicate which) {
        return IntStream.range(0, nanos.length)
                .filter(which)
                .mapToLong(i -> nanos[i])
                .sorted()
                .toArray();
    }

    /**
     * Sorted times.
     *
     * @param nanos of requests that were answered or failed
     * @param sentAway of those that an overloaded server sent away
     */
    record Result(long[] nanos, int failed, long[] sentAway) {

        double millis(double quantile) {
            return millis(nanos, quantile);
        }

        double sentAwayMillis(double quantile) {
            return millis(sentAway, quantile);
        }

        private static double millis(long[] sorted, double quantile) {
            return sorted.length == 0
                    ? Double.NaN
                    : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] / 1e6;
        }
    }
}
