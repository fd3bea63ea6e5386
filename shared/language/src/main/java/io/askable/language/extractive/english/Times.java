package io.askable.language.extractive.english;

import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Token;
import java.util.Optional;
import java.util.Set;

/** "The project was started in 2012": when was the project started? */
final class Times implements Pattern {

    private static final int LONGEST = 12;
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    @Override
    public Optional<String> ask(Reading reading) {
        return reading.clause()
                .flatMap(clause -> clause.lead() > 0 ? afterLead(reading, clause) : atEnd(reading, clause));
    }

    /** "In 2012, the project was started." */
    private static Optional<String> afterLead(Reading reading, Clause clause) {
        Sentence sentence = clause.sentence();
        boolean date = sentence.at(0).says("in", "on") && isDate(sentence, 1, clause.lead());
        int end = firstBreak(clause);
        return date && happened(clause) && end - clause.verb() <= LONGEST
                ? reading.inversion().ask("When", clause, end)
                : Optional.empty();
    }

    private static Optional<String> atEnd(Reading reading, Clause clause) {
        Sentence sentence = clause.sentence();
        for (int i = clause.verb() + 1; i < clause.end() - 1 && i - clause.verb() <= LONGEST; i++) {
            int stop = Math.min(i + 5, clause.end());
            boolean date = sentence.at(i).is("ADP") && sentence.at(i).says("in", "on") && isDate(sentence, i + 1, stop);
            if (date) {
                boolean somethingHappened = i > clause.verb() + 1 || !clause.hasAuxiliary();
                return somethingHappened && happened(clause)
                        ? reading.inversion().ask("When", clause, i)
                        : Optional.empty();
            }
            if (sentence.at(i).is("PUNCT", "SCONJ")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isDate(Sentence sentence, int from, int to) {
        if (from >= to) {
            return false;
        }
        Token first = sentence.at(from);
        boolean monthAndMore = MONTHS.contains(first.lower())
                && from + 1 < to
                && sentence.at(from + 1).is("NUM");
        return first.isYear() || monthAndMore;
    }

    /** A past form; what goes on has no date. */
    private static boolean happened(Clause clause) {
        Token finite = clause.finite();
        return finite.hasPastForm();
    }

    private static int firstBreak(Clause clause) {
        for (int i = clause.verb() + 1; i < clause.end(); i++) {
            if (clause.sentence().at(i).is("PUNCT", "SCONJ")) {
                return i;
            }
        }
        return clause.end();
    }
}
