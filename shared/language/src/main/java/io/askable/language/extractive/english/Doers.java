package io.askable.language.extractive.english;

import io.askable.language.extractive.tagged.Sentence;
import java.util.Optional;

/** "The paper was written by Ada Lovelace": who wrote the paper? Only where the past form is the participle. */
final class Doers implements Pattern {

    @Override
    public Optional<String> ask(Reading reading) {
        return reading.clause()
                .filter(clause -> clause.lead() == 0
                        && clause.says(clause.verb(), "was", "were")
                        && clause.verb() + 3 < clause.end())
                .flatMap(clause -> who(reading, clause));
    }

    private static Optional<String> who(Reading reading, Clause clause) {
        Sentence sentence = clause.sentence();
        int participle = clause.verb() + 1;
        int by = sentence.find(participle + 1, Math.min(clause.end(), participle + 2), "by");
        boolean regular = sentence.at(participle).is("VERB")
                && sentence.at(participle).lower().endsWith("ed");
        boolean named = by > 0 && by + 1 < clause.end() && isName(sentence, by + 1);
        return regular && named
                ? Optional.of("Who " + sentence.at(participle).lower() + " "
                        + reading.inside(clause.subject(), clause.predicate()) + "?")
                : Optional.empty();
    }

    private static boolean isName(Sentence sentence, int index) {
        return sentence.at(index).is("PROPN")
                && Character.isUpperCase(sentence.at(index).text().charAt(0));
    }
}
