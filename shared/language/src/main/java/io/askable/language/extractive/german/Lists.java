package io.askable.language.extractive.german;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.tagged.Sentence;
import java.util.Optional;

/** "Für die Bestellung sind folgende Angaben nötig:" Welche Angaben sind für die Bestellung nötig? */
final class Lists {

    private static final int FEWEST_WORDS = 4;

    private Lists() {}

    static Optional<Asked> of(Sentence sentence, Optional<Frame> frame) {
        int following = sentence.find(0, sentence.end(), "folgende");
        int noun = following + 1;
        while (following >= 0 && noun < sentence.end() && sentence.at(noun).is("ADJ", "NUM")) {
            noun++;
        }
        boolean named =
                following >= 0 && noun < sentence.end() && sentence.at(noun).is("NOUN");
        if (!named) {
            return Optional.empty();
        }
        String asking = "Welche " + sentence.between(following + 1, noun + 1);
        return following == 0 ? opening(sentence, noun, asking) : inside(frame, following, noun, asking);
    }

    private static Optional<Asked> opening(Sentence sentence, int noun, String asking) {
        boolean verb = noun + 2 < sentence.end() && sentence.at(noun + 1).is("AUX", "VERB");
        return verb ? asked(asking + " " + sentence.between(noun + 1, sentence.end()) + "?") : Optional.empty();
    }

    private static Optional<Asked> inside(Optional<Frame> frame, int following, int noun, String asking) {
        return frame.filter(found -> found.verb() < following && noun < found.stop())
                .flatMap(found -> asked(found.ask(
                        asking,
                        (found.sentence().between(found.verb() + 1, following) + " "
                                        + found.sentence().between(noun + 1, found.stop()))
                                .strip())));
    }

    private static Optional<Asked> asked(String question) {
        return question.split(" ").length >= FEWEST_WORDS
                ? Optional.of(new Asked(question, Kind.HEADING))
                : Optional.empty();
    }
}
