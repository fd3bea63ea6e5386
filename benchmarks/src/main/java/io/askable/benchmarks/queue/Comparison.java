package io.askable.benchmarks.queue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Contenders take turns, round by round, so that what else the machine does meets all of them. */
record Comparison(List<Contender> contenders, Commands commands) {

    /** Prints the table; answers the same as {@code name=value}. */
    List<String> run(List<Integer> claimers, int jobs, int history, int warmUp, int rounds)
            throws InterruptedException, ExecutionException {
        contenders.forEach(contender -> contender.addHistory(history));
        System.out.printf("%-14s %8s %12s %12s %13s%n", "", "claimers", "enqueued/s", "completed/s", "commands/job");
        List<String> summary = new ArrayList<>();
        int before = warmUp;
        for (int threads : claimers) {
            summary.addAll(run(threads, jobs, before, rounds));
            // Compiled by now; the first round with more threads still makes their connections.
            before = Math.min(warmUp, 1);
        }
        return summary;
    }

    private List<String> run(int threads, int jobs, int warmUp, int rounds)
            throws InterruptedException, ExecutionException {
        Map<String, ContenderFigures> figures = new LinkedHashMap<>();
        for (int round = -warmUp; round < rounds; round++) {
            for (Contender contender : contenders) {
                ContenderFigures own = round < 0
                        ? new ContenderFigures()
                        : figures.computeIfAbsent(contender.name(), n -> new ContenderFigures());
                measure(contender, threads, jobs, own);
            }
        }
        List<String> summary = new ArrayList<>();
        figures.forEach((name, own) -> summary.addAll(own.report(name, threads)));
        Optional.ofNullable(figures.remove("askable"))
                .ifPresent(ours -> figures.forEach((name, other) -> {
                    summary.add(format("completed_ratio_to_%s_%d=%.2f", name, threads, ours.completedRatioTo(other)));
                    summary.add(format("enqueued_ratio_to_%s_%d=%.2f", name, threads, ours.enqueuedRatioTo(other)));
                }));
        return summary;
    }

    private void measure(Contender contender, int threads, int jobs, ContenderFigures figures)
            throws InterruptedException, ExecutionException {
        contender.clear();
        Race enqueued = Race.times(threads, jobs, contender::enqueue);
        long before = commands.count();
        Race completed = contender.workOff(threads, jobs);
        figures.add(enqueued, completed, commands.count() - before);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
