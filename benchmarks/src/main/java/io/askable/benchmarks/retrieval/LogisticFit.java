package io.askable.benchmarks.retrieval;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Logistic regression over standardised columns, with a penalty on large weights; by gradient descent, which is enough for a few
 * columns and always ends at the one best fit.
 */
final class LogisticFit {

    private static final double PENALTY = 50;
    private static final double STEP = 0.5;
    private static final int ROUNDS = 1_500;

    private final double[] means;
    private final double[] spreads;
    private final double[] weights;
    private double bias;

    /** @param counts how much each row counts */
    LogisticFit(List<double[]> rows, List<Boolean> labels, List<Double> counts) {
        int columns = rows.getFirst().length;
        means = new double[columns];
        spreads = new double[columns];
        weights = new double[columns];
        for (int i = 0; i < columns; i++) {
            int column = i;
            means[i] = rows.stream().mapToDouble(row -> row[column]).average().orElseThrow();
            double variance = rows.stream()
                    .mapToDouble(row -> (row[column] - means[column]) * (row[column] - means[column]))
                    .average()
                    .orElseThrow();
            spreads[i] = variance > 0 ? Math.sqrt(variance) : 1;
        }
        List<double[]> scaled = rows.stream().map(this::scaled).toList();
        for (int round = 0; round < ROUNDS; round++) {
            descend(scaled, labels, counts);
        }
    }

    double logOdds(double[] row) {
        return logOddsOfScaled(scaled(row));
    }

    double bias() {
        return bias;
    }

    double weight(int column) {
        return weights[column];
    }

    double mean(int column) {
        return means[column];
    }

    double spread(int column) {
        return spreads[column];
    }

    private void descend(List<double[]> rows, List<Boolean> labels, List<Double> counts) {
        double[] slope = new double[weights.length];
        double biasSlope = 0;
        for (int i = 0; i < rows.size(); i++) {
            double error =
                    counts.get(i) * (1 / (1 + Math.exp(-logOddsOfScaled(rows.get(i)))) - (labels.get(i) ? 1 : 0));
            for (int column = 0; column < slope.length; column++) {
                slope[column] += error * rows.get(i)[column];
            }
            biasSlope += error;
        }
        for (int column = 0; column < slope.length; column++) {
            weights[column] -= STEP * (slope[column] + PENALTY * weights[column]) / rows.size();
        }
        bias -= STEP * biasSlope / rows.size();
    }

    private double[] scaled(double[] row) {
        return IntStream.range(0, row.length)
                .mapToDouble(i -> (row[i] - means[i]) / spreads[i])
                .toArray();
    }

    private double logOddsOfScaled(double[] row) {
        return bias
                + IntStream.range(0, row.length)
                        .mapToDouble(i -> weights[i] * row[i])
                        .sum();
    }
}
