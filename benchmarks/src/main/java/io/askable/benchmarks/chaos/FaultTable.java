package io.askable.benchmarks.chaos;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was done and what came of it, for people and in one line for programs.
 *
 * @param alone times of kills while nothing else happened
 * @param amidFaults times of kills among all other faults
 */
record FaultTable(
        long seed,
        Map<FaultKind, Integer> faults,
        Map<String, Long> jobs,
        Verdict verdict,
        Reclaims alone,
        Reclaims amidFaults,
        long refusedRuns,
        int endedByThemselves) {

    private static final String ROW = "%-48s %s%n";

    String text() {
        StringBuilder text = new StringBuilder();
        for (FaultKind kind : FaultKind.values()) {
            row(text, kind.title(), faults.getOrDefault(kind, 0));
        }
        row(text, "faults in all", total(faults.values().stream().map(Integer::longValue)));
        row(text, "jobs", jobs);
        row(text, "lost", verdict.lost().size());
        row(text, "not ended in time", verdict.unended().size());
        row(text, "completed twice", verdict.completedTwice().size());
        row(text, "stale results readable", verdict.stale().size());
        row(text, "attempts over the limit", verdict.overLimit().size());
        row(text, "other invariants broken", verdict.broken().size());
        row(
                text,
                "lost by the database at its own kill",
                verdict.lostByDatabase().size());
        row(text, "kill to next claim, nothing else happening", alone);
        row(text, "kill to next claim, amid all faults", amidFaults);
        row(text, "runs refused because their lease was lost", refusedRuns);
        row(text, "processes that gave up at their start", endedByThemselves);
        Stream.concat(verdict.violations(), verdict.lostByDatabase().stream())
                .forEach(sentence -> text.append(sentence).append('\n'));
        return text.toString();
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "seed=%d faults=%d jobs=%d lost=%d unended=%d completed_twice=%d stale=%d over_limit=%d broken=%d lost_by_database=%d "
                        + "reclaims_alone=%d reclaim_alone_p50_s=%.1f reclaim_alone_p99_s=%.1f "
                        + "reclaims=%d reclaim_p50_s=%.1f reclaim_p99_s=%.1f",
                seed,
                total(faults.values().stream().map(Integer::longValue)),
                total(jobs.values().stream()),
                verdict.lost().size(),
                verdict.unended().size(),
                verdict.completedTwice().size(),
                verdict.stale().size(),
                verdict.overLimit().size(),
                verdict.broken().size(),
                verdict.lostByDatabase().size(),
                alone.count(),
                alone.seconds(0.5),
                alone.seconds(0.99),
                amidFaults.count(),
                amidFaults.seconds(0.5),
                amidFaults.seconds(0.99));
    }

    private static long total(Stream<Long> counts) {
        return counts.collect(Collectors.summingLong(Long::longValue));
    }

    private static void row(StringBuilder text, String name, Object value) {
        text.append(String.format(Locale.ROOT, ROW, name, value));
    }
}
