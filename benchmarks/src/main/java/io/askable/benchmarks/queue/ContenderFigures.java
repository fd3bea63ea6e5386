package io.askable.benchmarks.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What one contender reached with one number of threads, once or several times. */
final class ContenderFigures {

    private final List<Double> enqueued = new ArrayList<>();
    private final List<Double> completed = new ArrayList<>();
    private final List<Double> commands = new ArrayList<>();

    /** @param commandsSent to complete what was completed */
    void add(Race enqueuing, Race completing, long commandsSent) {
        enqueued.add(enqueuing.perSecond());
        completed.add(completing.perSecond());
        commands.add((double) commandsSent / completing.done());
    }

    /** The median of the rounds' own ratios: what else a machine does meets both sides of a round. */
    double completedRatioTo(ContenderFigures other) {
        return ratio(completed, other.completed);
    }

    double enqueuedRatioTo(ContenderFigures other) {
        return ratio(enqueued, other.enqueued);
    }

    /** Prints a line of the table and answers the same for the last line. */
    List<String> report(String name, int threads) {
        double in = median(enqueued);
        double out = median(completed);
        System.out.printf(Locale.ROOT, "%-14s %8d %12.0f %12.0f %13.2f%n", name, threads, in, out, median(commands));
        return List.of(
                String.format(Locale.ROOT, "%s_enqueued_%d=%.0f", name, threads, in),
                String.format(Locale.ROOT, "%s_completed_%d=%.0f", name, threads, out),
                String.format(Locale.ROOT, "%s_commands_%d=%.2f", name, threads, median(commands)));
    }

    private static double ratio(List<Double> ours, List<Double> theirs) {
        return median(IntStream.range(0, ours.size())
                .mapToObj(round -> ours.get(round) / theirs.get(round))
                .toList());
    }

    /** The middle one; of an even number the lower of the two in the middle. */
    static double median(List<Double> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }
}
