package io.askable.benchmarks.chaos;

import java.util.List;
import java.util.Optional;

/** One job as the database holds it, read without the code that wrote it. */
record JobSnapshot(
        String id,
        String url,
        String status,
        int attempt,
        int maxAttempts,
        long fence,
        long seq,
        boolean hasDedupKey,
        boolean hasLease,
        boolean isPublishPending,
        Optional<Result> result,
        List<StoredEvent> events) {

    /** What the finished run left behind. */
    record Result(String runId, long runNumber) {}

    boolean isFinal() {
        return status.equals("completed") || status.equals("failed") || status.equals("cancelled");
    }

    /** Whether all its events are there, and not only the latest. */
    boolean hasWholeHistory() {
        return events.size() == seq;
    }
}
