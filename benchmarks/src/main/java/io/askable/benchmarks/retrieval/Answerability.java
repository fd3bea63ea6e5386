package io.askable.benchmarks.retrieval;

import io.askable.language.answer.Clue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Fits the weights of the clues anew, on all articles or leaving out the one that is judged. Taught by answerable questions, by
 * twisted ones, and by answerable ones whose answer was taken out.
 */
final class Answerability {

    /** What is taken out counts half: as many as the twisted ones, they would make the fit forget those. */
    private static final double ABSENT_COUNTS = 0.5;

    /** So many of the answerable are answered at a confidence of a half. */
    private static final double ANSWERED = 0.76;

    /** The same where words alone tell: fewer, so that no more of the others are. */
    private static final double ANSWERED_BY_WORDS = 0.68;

    private enum Kind {
        ANSWERABLE,
        TWISTED,
        ABSENT
    }

    private record Lesson(int article, boolean isLong, Kind kind, double[] row) {

        boolean answerable() {
            return kind == Kind.ANSWERABLE;
        }

        Lesson wordsAlone() {
            double[] words = row.clone();
            words[Clue.LIKENESS.ordinal()] = 0;
            words[Clue.REWORDED_ALIKE.ordinal()] = 0;
            return new Lesson(article, isLong, kind, words);
        }

        double counts() {
            return kind == Kind.ABSENT ? ABSENT_COUNTS : 1;
        }
    }

    private final List<Lesson> lessons = new ArrayList<>();

    Answerability(List<RetrievalOutcome> outcomes) {
        for (RetrievalOutcome outcome : outcomes) {
            Kind kind = outcome.item().answerable() ? Kind.ANSWERABLE : Kind.TWISTED;
            lessons.add(lesson(outcome, kind, outcome.evidence().clues()));
            outcome.without().ifPresent(without -> lessons.add(lesson(outcome, Kind.ABSENT, without.clues())));
        }
    }

    /** AUCs where each article is judged by weights fitted on the others, as they are printed. */
    String crossValidated() {
        Map<Integer, LogisticFit> byLeftOut = lessons.stream()
                .map(Lesson::article)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), article -> fit(other -> other.article() != article)));
        Function<Lesson, Double> judge =
                lesson -> byLeftOut.get(lesson.article()).logOdds(lesson.row());
        return String.format(
                Locale.ROOT,
                "AUC_cross_validated=%.4f AUC_cross_validated_long=%.4f AUC_absent_cross_validated=%.4f AUC_absent_cross_validated_long=%.4f",
                auc(judge, lesson -> lesson.kind() != Kind.ABSENT),
                auc(judge, lesson -> lesson.kind() != Kind.ABSENT && lesson.isLong()),
                auc(judge, lesson -> lesson.kind() != Kind.TWISTED),
                auc(judge, lesson -> lesson.kind() != Kind.TWISTED && lesson.isLong()));
    }

    /** The constants of {@link Clue} and the biases, as they stand in the source. */
    String constants() {
        LogisticFit fit = fit(lesson -> true);
        LogisticFit wordsAlone = fit(lessons.stream().map(Lesson::wordsAlone).toList());
        return Arrays.stream(Clue.values())
                .map(clue -> String.format(
                        Locale.ROOT,
                        "%s(%.3f, %.3f, %.3f, %.3f)",
                        clue,
                        fit.weight(clue.ordinal()),
                        wordsAlone.weight(clue.ordinal()),
                        fit.mean(clue.ordinal()),
                        fit.spread(clue.ordinal())))
                .collect(Collectors.joining(
                        "\n",
                        "",
                        String.format(
                                Locale.ROOT,
                                "%nBIAS = %.3f%nWORDS_ALONE_BIAS = %.3f",
                                bias(fit, lessons, ANSWERED),
                                bias(
                                        wordsAlone,
                                        lessons.stream().map(Lesson::wordsAlone).toList(),
                                        ANSWERED_BY_WORDS))));
    }

    private static double bias(LogisticFit fit, List<Lesson> lessons, double answered) {
        List<Double> sorted = lessons.stream()
                .filter(Lesson::answerable)
                .map(lesson -> fit.logOdds(lesson.row()))
                .sorted()
                .toList();
        return fit.bias() - sorted.get((int) ((1 - answered) * sorted.size()));
    }

    private LogisticFit fit(Predicate<Lesson> taught) {
        return fit(lessons.stream().filter(taught).toList());
    }

    private static LogisticFit fit(List<Lesson> teachers) {
        return new LogisticFit(
                teachers.stream().map(Lesson::row).toList(),
                teachers.stream().map(Lesson::answerable).toList(),
                teachers.stream().map(Lesson::counts).toList());
    }

    private double auc(Function<Lesson, Double> judge, Predicate<Lesson> counted) {
        List<Lesson> judged = lessons.stream().filter(counted).toList();
        return Auc.of(
                judged.stream().map(judge).toList(),
                judged.stream().map(Lesson::answerable).toList());
    }

    private static Lesson lesson(RetrievalOutcome outcome, Kind kind, Map<Clue, Double> clues) {
        double[] row = Arrays.stream(Clue.values())
                .mapToDouble(clue -> clues.getOrDefault(clue, 0.0))
                .toArray();
        return new Lesson(outcome.article(), outcome.isLong(), kind, row);
    }
}
