package io.askable.benchmarks.chaos;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients were told, and when, by this process's clock. The first telling counts. */
final class Ledger {

    /** A job that was accepted. */
    record Accepted(String jobId, String url, Instant at) {}

    /** A cancel that was answered. */
    record Cancelled(String jobId, CancelAnswer answer, Instant at) {}

    /** A run whose questions a reader saw. */
    record Read(String runId, Instant at) {}

    private final Map<String, Accepted> accepted = new ConcurrentHashMap<>();
    private final List<String> urls = new CopyOnWriteArrayList<>();
    private final List<Cancelled> cancels = new CopyOnWriteArrayList<>();
    private final Map<String, Read> reads = new ConcurrentHashMap<>();
    private final AtomicInteger mixedReads = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();

    void accept(String jobId, String url, Instant at) {
        if (accepted.putIfAbsent(jobId, new Accepted(jobId, url, at)) == null) {
            urls.add(url);
        }
    }

    void cancel(String jobId, CancelAnswer answer, Instant at) {
        cancels.add(new Cancelled(jobId, answer, at));
    }

    void read(String runId, Instant at) {
        reads.putIfAbsent(runId, new Read(runId, at));
    }

    /** A reader saw questions of more than one run at once. */
    void readMixed() {
        mixedReads.incrementAndGet();
    }

    /** A request whose answer never came, whatever became of it. */
    void leaveUnanswered() {
        unanswered.incrementAndGet();
    }

    Optional<String> anyUrl() {
        int known = urls.size();
        return known == 0
                ? Optional.empty()
                : Optional.of(urls.get(ThreadLocalRandom.current().nextInt(known)));
    }

    Map<String, Accepted> accepted() {
        return Map.copyOf(accepted);
    }

    List<Cancelled> cancels() {
        return List.copyOf(cancels);
    }

    List<Read> reads() {
        return List.copyOf(reads.values());
    }

    int mixedReads() {
        return mixedReads.get();
    }

    int unanswered() {
        return unanswered.get();
    }
}
