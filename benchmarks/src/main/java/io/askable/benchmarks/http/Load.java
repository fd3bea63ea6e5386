package io.askable.benchmarks.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at a fixed rate, whatever the server does. A request's time counts from when it was due, so that a server that
 * stalls is charged for everybody who waited (no coordinated omission).
 */
final class Load {

    /** One request; {@code number} counts from 0. Throws when it was not answered well. */
    interface Request {
        void send(int number) throws Exception;
    }

    private Load() {}

    static Result run(int ratePerSecond, Duration length, Request request) {
        int total = (int) (ratePerSecond * length.toSeconds());
        long[] nanos = new long[total];
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
                    } catch (Exception e) {
                        failed.incrementAndGet();
                    }
                    nanos[number] = System.nanoTime() - due;
                });
            }
        }
        Arrays.sort(nanos);
        return new Result(nanos, failed.get());
    }

    /** Sorted times, failed requests among them. */
    record Result(long[] nanos, int failed) {

        double millis(double quantile) {
            return nanos[(int) Math.min(nanos.length - 1, Math.floor(nanos.length * quantile))] / 1e6;
        }
    }
}
