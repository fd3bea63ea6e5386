package io.askable.benchmarks.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** What many threads got done together. */
record Race(int done, Duration took) {

    /** Runs a step, which answers how much it got done, on every thread until it answers 0 there. */
    static Race run(int threads, IntSupplier step) throws InterruptedException, ExecutionException {
        AtomicInteger done = new AtomicInteger();
        long begun = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> runners = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                runners.add(pool.submit(() -> {
                    for (int some = step.getAsInt(); some > 0; some = step.getAsInt()) {
                        done.addAndGet(some);
                    }
                }));
            }
            for (Future<?> runner : runners) {
                runner.get();
            }
        }
        return new Race(done.get(), Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Runs a step so many times in all, divided among the threads. */
    static Race times(int threads, int times, Runnable step) throws InterruptedException, ExecutionException {
        AtomicInteger left = new AtomicInteger(times);
        return run(threads, () -> {
            boolean mine = left.getAndDecrement() > 0;
            if (mine) {
                step.run();
            }
            return mine ? 1 : 0;
        });
    }

    /** Fails if fewer or more got done. */
    Race expect(int count) {
        if (done != count) {
            throw new IllegalStateException("Completed " + done + " of " + count);
        }
        return this;
    }

    double perSecond() {
        return done * 1e9 / took.toNanos();
    }
}
