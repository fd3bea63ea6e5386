package io.askable.benchmarks.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long jobs waited from the kill of their worker until somebody claimed them again. */
record Reclaims(List<Duration> sorted) {

    /**
     * The end of one start of a worker.
     *
     * @param worker how its id begins; no other worker's does
     * @param at by the database's clock
     */
    record Kill(String worker, Instant at) {}

    /**
     * Of jobs that ended with their worker, cancelled or out of attempts, nothing is counted, nor of those that it had lost before
     * its kill, in a pause.
     */
    static Reclaims of(List<Kill> kills, List<JobSnapshot> jobs) {
        List<Duration> waits = new ArrayList<>();
        for (Kill kill : kills) {
            jobs.forEach(job -> add(kill, job.events(), waits));
        }
        return new Reclaims(waits.stream().sorted().toList());
    }

    private static void add(Kill kill, List<StoredEvent> events, List<Duration> waits) {
        boolean held = false;
        boolean taken = false;
        for (StoredEvent event : events) {
            if (event.is("claimed")) {
                if (taken && event.at().isAfter(kill.at())) {
                    waits.add(Duration.between(kill.at(), event.at()));
                }
                held = event.details().getOrDefault("worker", "").startsWith(kill.worker());
                taken = false;
            } else {
                taken = held && event.is("timeout");
            }
        }
    }

    int count() {
        return sorted.size();
    }

    /** Of no times it is 0. */
    double seconds(double quantile) {
        if (sorted.isEmpty()) {
            return 0;
        }
        int index = (int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * quantile));
        return sorted.get(index).toMillis() / 1_000.0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d jobs, p50 %.1f s, p99 %.1f s, longest %.1f s",
                count(),
                seconds(0.5),
                seconds(0.99),
                seconds(1));
    }
}
