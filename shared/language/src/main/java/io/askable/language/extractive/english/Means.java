package io.askable.language.extractive.english;

import io.askable.language.extractive.tagged.Sentence;
import java.util.Optional;

/** "The queue keeps order by storing a number": how does the queue keep order? */
final class Means implements Pattern {

    private static final int LONGEST = 14;

    @Override
    public Optional<String> ask(Reading reading) {
        return reading.clause().filter(clause -> clause.lead() == 0).flatMap(clause -> how(reading, clause));
    }

    private static Optional<String> how(Reading reading, Clause clause) {
        Sentence sentence = clause.sentence();
        int by = sentence.find(clause.verb() + 2, clause.end() - 1, "by");
        boolean gerund = by > 0
                && sentence.at(by + 1).is("VERB")
                && sentence.at(by + 1).lower().endsWith("ing");
        if (!gerund
                || by - clause.verb() > LONGEST
                || clause.finite().isFiniteBe()
                || sentence.at(by - 1).is("PUNCT", "VERB")) {
            return Optional.empty();
        }
        return reading.inversion().ask("How", clause, by);
    }
}
