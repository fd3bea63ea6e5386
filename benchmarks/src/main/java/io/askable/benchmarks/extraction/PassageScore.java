package io.askable.benchmarks.extraction;

import java.util.ArrayList;
import java.util.List;

/** Micro average over passages that must (with) and must not (without) be in the extracts. */
final class PassageScore {

    private int truePositives;
    private int falsePositives;
    private int falseNegatives;

    /** Counts one page and gives what was missed ({@code -}) or wrongly there ({@code +}). */
    List<String> add(Label label, String extract) {
        String text = oneSpaced(extract);
        List<String> errors = new ArrayList<>();
        for (String wanted : label.with()) {
            if (text.contains(oneSpaced(wanted))) {
                truePositives++;
            } else {
                falseNegatives++;
                errors.add("- " + wanted);
            }
        }
        for (String unwanted : label.without()) {
            if (text.contains(oneSpaced(unwanted))) {
                falsePositives++;
                errors.add("+ " + unwanted);
            }
        }
        return errors;
    }

    double precision() {
        return ratio(truePositives, truePositives + falsePositives);
    }

    double recall() {
        return ratio(truePositives, truePositives + falseNegatives);
    }

    double f() {
        return ratio(2 * precision() * recall(), precision() + recall());
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static String oneSpaced(String text) {
        return text.replaceAll("(?U)\\s+", " ").strip();
    }
}
