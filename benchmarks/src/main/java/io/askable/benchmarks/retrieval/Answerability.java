package io.askable.benchmarks.retrieval;

import io.askable.language.answer.Clue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Fits the weights of the clues anew, on all articles or leaving out the one that is judged. */
final class Answerability {

    private final List<Outcome> outcomes;

    Answerability(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    /** AUC where each article is judged by weights fitted on the others. */
    double crossValidatedAuc() {
        List<Integer> articles =
                outcomes.stream().map(Outcome::article).distinct().toList();
        if (articles.size() < 2) {
            return Double.NaN;
        }
        var byLeftOut = articles.stream()
                .collect(Collectors.toMap(article -> article, article -> fit(other -> other.article() != article)));
        return Auc.of(
                outcomes.stream()
                        .map(outcome -> byLeftOut.get(outcome.article()).logOdds(row(outcome)))
                        .toList(),
                labels(outcomes));
    }

    /** The constants of {@link Clue} and the bias, as they stand in the source. */
    String constants() {
        LogisticFit fit = fit(outcome -> true);
        return Arrays.stream(Clue.values())
                .map(clue -> String.format(
                        Locale.ROOT,
                        "%s(%.3f, %.3f, %.3f)",
                        clue,
                        fit.weight(clue.ordinal()),
                        fit.mean(clue.ordinal()),
                        fit.spread(clue.ordinal())))
                .collect(Collectors.joining("\n", "", String.format(Locale.ROOT, "%nBIAS = %.3f", fit.bias())));
    }

    private LogisticFit fit(Predicate<Outcome> taught) {
        List<Outcome> teachers = outcomes.stream().filter(taught).toList();
        return new LogisticFit(teachers.stream().map(Answerability::row).toList(), labels(teachers));
    }

    private static double[] row(Outcome outcome) {
        return Arrays.stream(Clue.values())
                .mapToDouble(clue -> outcome.evidence().clues().getOrDefault(clue, 0.0))
                .toArray();
    }

    private static List<Boolean> labels(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.item().answerable()).toList();
    }
}
