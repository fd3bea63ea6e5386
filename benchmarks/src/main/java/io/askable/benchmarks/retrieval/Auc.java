package io.askable.benchmarks.retrieval;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The probability that a positive scores above a negative; ties count half. */
final class Auc {

    private Auc() {}

    /** Of equally many scores and labels; {@link Double#NaN} unless both labels occur. */
    static double of(List<Double> scores, List<Boolean> positive) {
        List<Integer> order = IntStream.range(0, scores.size())
                .boxed()
                .sorted(Comparator.comparingDouble(scores::get))
                .toList();
        double rankSum = 0;
        int from = 0;
        while (from < order.size()) {
            int to = from;
            while (to < order.size() && scores.get(order.get(to)).equals(scores.get(order.get(from)))) {
                to++;
            }
            double sharedRank = (from + 1 + to) / 2.0;
            rankSum += sharedRank
                    * order.subList(from, to).stream().filter(positive::get).count();
            from = to;
        }
        double positives = positive.stream().filter(label -> label).count();
        double negatives = positive.size() - positives;
        return (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
    }
}
