package io.askable.mongodb.jobs;

import io.askable.jobs.NewJob;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * In which order a claim looks into the bands. Better ones first, and every eighth time the worst first, so that none starves.
 * A band found empty comes last for 250 ms: while a lower one feeds, the higher need not be asked before each job.
 */
final class PriorityRotation {

    private static final int FAIRNESS = 8;
    private static final int BANDS = NewJob.LAST_PRIORITY + 1;
    private static final long MEMORY_NANOS = Duration.ofMillis(250).toNanos();

    private final LongSupplier nanoTime;
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicLongArray foundEmptyAt = new AtomicLongArray(BANDS);

    PriorityRotation(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        long longAgo = nanoTime.getAsLong() - MEMORY_NANOS;
        IntStream.range(0, BANDS).forEach(band -> foundEmptyAt.set(band, longAgo));
    }

    /** Every band once. */
    List<Integer> next() {
        boolean fromBelow = turns.incrementAndGet() % FAIRNESS == 0;
        long now = nanoTime.getAsLong();
        return IntStream.range(0, BANDS)
                .map(band -> fromBelow ? BANDS - 1 - band : band)
                .boxed()
                .sorted(Comparator.comparing(band -> wasJustEmpty(band, now)))
                .toList();
    }

    void foundEmpty(int band) {
        foundEmptyAt.set(band, nanoTime.getAsLong());
    }

    private boolean wasJustEmpty(int band, long now) {
        return now - foundEmptyAt.get(band) < MEMORY_NANOS;
    }
}
