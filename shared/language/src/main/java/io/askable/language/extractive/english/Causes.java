package io.askable.language.extractive.english;

import java.util.Optional;

/** "The job is retried because the host was busy": why is the job retried? */
final class Causes implements Pattern {

    private static final int LONGEST = 16;

    @Override
    public Optional<String> ask(Reading reading) {
        return reading.clause().filter(clause -> clause.lead() == 0).flatMap(clause -> why(reading, clause));
    }

    private static Optional<String> why(Reading reading, Clause clause) {
        int cause = cause(clause);
        boolean whole = cause > clause.verb() + 1 && clause.end() - cause >= 4 && cause - clause.verb() <= LONGEST;
        if (!whole
                || clause.sentence()
                        .at(cause - 1)
                        .says("not", "only", "just", "but", "and", "is", "are", "was", "were", "simply")) {
            return Optional.empty();
        }
        int end = clause.sentence().at(cause - 1).is("PUNCT", "ADV") ? cause - 1 : cause;
        return end > clause.verb() + 1 || !clause.hasAuxiliary()
                ? reading.inversion().ask("Why", clause, end)
                : Optional.empty();
    }

    private static int cause(Clause clause) {
        for (int i = clause.verb() + 1; i < clause.end(); i++) {
            boolean pair = clause.says(i, "due", "thanks") && clause.says(i + 1, "to")
                    || clause.says(i, "so") && clause.says(i + 1, "that")
                    || clause.says(i, "in") && clause.says(i + 1, "order") && clause.says(i + 2, "to");
            if (pair || clause.says(i, "because")) {
                return i;
            }
        }
        return -1;
    }
}
