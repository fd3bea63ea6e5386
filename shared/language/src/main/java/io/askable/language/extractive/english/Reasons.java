package io.askable.language.extractive.english;

import java.util.Optional;
import java.util.regex.Pattern;

/** English reasons that do not stand in the clause they give a reason for. */
final class Reasons {

    private static final Pattern FIRST = Pattern.compile("(?:Because|Due to|Because of|Thanks to|Owing to) .*");
    private static final Pattern THEREFORE =
            Pattern.compile("(?:Therefore|As a result|Consequently|For this reason|Hence|Accordingly), .*");
    private static final Pattern THAT_IS_WHY = Pattern.compile("(?:That|This)(?: is|['’]s) why .*");
    private static final Pattern GIVEN =
            Pattern.compile("(?:That|This|It)(?: is|['’]s) (?:mainly |mostly |partly |largely )?because .*");

    private Reasons() {}

    /** "Because the lease expired, the worker stopped": why did the worker stop? */
    static Optional<String> first(Reading reading) {
        return reading.clause()
                .filter(clause -> clause.lead() > 0
                        && FIRST.matcher(reading.sentence().text()).matches())
                .flatMap(clause -> why(reading, clause));
    }

    /** Whether a sentence gives a reason for the one before it, or has its own there. */
    static boolean joins(String sentence) {
        return THEREFORE.matcher(sentence).matches()
                || THAT_IS_WHY.matcher(sentence).matches()
                || GIVEN.matcher(sentence).matches();
    }

    /** "The lease expired. As a result, the worker stopped": why did the worker stop? Both sentences answer it. */
    static Optional<String> inSentenceBefore(Reading after) {
        String text = after.sentence().text();
        if (THAT_IS_WHY.matcher(text).matches()) {
            int why = after.sentence().find(1, 4, "why");
            return Clause.from(after.sentence(), why, why + 1).flatMap(clause -> why(after, clause));
        }
        return after.clause()
                .filter(clause -> clause.lead() > 0 && THEREFORE.matcher(text).matches())
                .flatMap(clause -> why(after, clause));
    }

    /** "The worker stopped. This is because the lease expired": why did the worker stop? */
    static Optional<String> inSentenceAfter(Reading before, String after) {
        return before.clause()
                .filter(clause -> clause.lead() == 0 && GIVEN.matcher(after).matches())
                .flatMap(clause -> why(before, clause));
    }

    private static Optional<String> why(Reading reading, Clause clause) {
        return Parts.endOfClause(clause).filter(end -> end > clause.verb() + 1).flatMap(end -> reading.inversion()
                .ask("Why", clause, end));
    }
}
