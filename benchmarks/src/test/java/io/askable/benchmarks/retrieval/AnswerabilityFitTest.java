package io.askable.benchmarks.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerabilityFitTest {

    @Test
    void aucIsTheShareOfPairsInOrderWithTiesHalf() {
        assertThat(Auc.of(List.of(.9, .4, .5, .1), List.of(true, true, false, false)))
                .isEqualTo(0.75);
        assertThat(Auc.of(List.of(.5, .5), List.of(true, false))).isEqualTo(0.5);
        assertThat(Auc.of(List.of(.1, .5), List.of(true, false))).isZero();
    }

    @Test
    void fitFindsTheColumnThatTells() {
        Random random = new Random(42);
        List<double[]> rows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            boolean label = random.nextInt(4) == 0;
            rows.add(new double[] {random.nextGaussian() + (label ? 2 : 0), random.nextGaussian(), 7});
            labels.add(label);
        }
        LogisticFit fit = new LogisticFit(rows, labels, Collections.nCopies(rows.size(), 1.0));
        assertThat(fit.weight(0)).isGreaterThan(1);
        assertThat(fit.weight(1)).isCloseTo(0, within(0.2));
        assertThat(fit.weight(2)).isZero();
        assertThat(fit.bias()).isNegative();
        assertThat(Auc.of(rows.stream().map(fit::logOdds).toList(), labels)).isGreaterThan(0.9);
    }

    @Test
    void rowThatCountsForNothingTeachesNothing() {
        List<double[]> rows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean isLie = i % 2 == 0;
            double value = i % 4 < 2 ? 1 : -1;
            rows.add(new double[] {value});
            labels.add(isLie ? value < 0 : value > 0);
            counts.add(isLie ? 0.0 : 1);
        }
        assertThat(new LogisticFit(rows, labels, counts).weight(0)).isGreaterThan(1);
        assertThat(new LogisticFit(rows, labels, Collections.nCopies(400, 1.0)).weight(0))
                .isCloseTo(0, within(0.01));
    }
}
