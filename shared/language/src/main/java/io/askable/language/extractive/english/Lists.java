package io.askable.language.extractive.english;

import io.askable.language.extractive.tagged.Sentence;
import java.util.Optional;

/** "The queue supports the following states:" which states does the queue support? */
final class Lists {

    private Lists() {}

    static Optional<String> ask(Reading reading) {
        Sentence sentence = reading.sentence();
        int following = sentence.find(0, sentence.end(), "following");
        boolean the = following > 0 && sentence.at(following - 1).says("the");
        int after = the ? Clause.endOfNounPhrase(sentence, following + 1, sentence.end()) : following + 1;
        boolean several = after > following + 1 && sentence.at(after - 1).isPlural();
        if (!the || !several) {
            return Optional.empty();
        }
        String which = "Which " + sentence.between(following + 1, after);
        return following == 1
                ? opening(sentence, after, which)
                : reading.clause()
                        .filter(clause -> clause.verb() + 2 == following && after == sentence.end())
                        .flatMap(clause -> reading.inversion().ask(which, clause, clause.verb() + 1, ""));
    }

    /** "The following states are final:" */
    private static Optional<String> opening(Sentence sentence, int verb, String which) {
        boolean told = verb + 1 < sentence.end() && sentence.at(verb).isFiniteLike();
        return told ? Optional.of(which + " " + sentence.between(verb, sentence.end()) + "?") : Optional.empty();
    }
}
