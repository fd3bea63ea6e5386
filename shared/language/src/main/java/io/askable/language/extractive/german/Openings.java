package io.askable.language.extractive.german;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.tagged.Sentence;
import java.util.Optional;

/** German sentences that say first what they are about: a number, a condition, a purpose. */
final class Openings {

    private static final String[] ADVICE = {
        "sollte", "sollten", "solltest", "muss", "müssen", "musst", "kann", "können", "kannst", "hilft"
    };

    private static final String[] NEEDS = {"braucht", "brauchst", "benötigt", "reicht", "empfiehlt"};

    private static final int LONGEST = 14;

    private Openings() {}

    /** "120 Menschen wurden verletzt": Wie viele Menschen wurden verletzt? */
    static Optional<Asked> number(Sentence sentence) {
        int number = sentence.size() > 4 && sentence.at(0).says("rund", "etwa", "mehr", "fast", "über") ? 1 : 0;
        number = number == 1 && sentence.at(1).says("als") ? 2 : number;
        boolean counted = sentence.has(number + 3)
                && sentence.at(number).isNumber()
                && sentence.at(number + 1).is("NOUN")
                && !sentence.at(number + 1)
                        .says(
                                "prozent",
                                "millionen",
                                "milliarden",
                                "euro",
                                "uhr",
                                "meter",
                                "kilometer",
                                "jahre",
                                "tage",
                                "stunden",
                                "minuten",
                                "mal")
                && sentence.at(number + 2).is("AUX", "VERB");
        int end = sentence.find(number, sentence.size(), ",", "–", ":", ";");
        int stop = end > 0 ? Math.min(end, sentence.end()) : sentence.end();
        if (sentence.has(number + 4) && isShare(sentence, number)) {
            int verb = number + 2;
            while (verb < stop && !sentence.at(verb).is("AUX", "VERB")) {
                verb++;
            }
            boolean whole = verb + 1 < stop && (stop == sentence.end() || MainClause.isComplete(sentence, verb, stop));
            return whole && stop - number <= LONGEST + 2
                    ? asked("Wie viel " + sentence.between(number + 1, stop) + "?", Kind.NUMBER)
                    : Optional.empty();
        }
        return counted && stop - number > 3 && stop - number <= LONGEST
                ? asked("Wie viele " + sentence.between(number + 1, stop) + "?", Kind.NUMBER)
                : Optional.empty();
    }

    /** "98 Prozent der Firmen". */
    static boolean isShare(Sentence sentence, int number) {
        return sentence.at(number).is("NUM")
                && sentence.at(number + 1).says("prozent")
                && sentence.at(number + 2).says("der", "des", "aller", "von");
    }

    /** "Wenn die Frist abläuft, …": Was passiert, wenn die Frist abläuft? */
    static Optional<Asked> condition(Sentence sentence) {
        int comma = sentence.find(3, Math.min(16, sentence.size()), ",");
        boolean conditional = comma > 0 && sentence.at(0).says("wenn", "falls") && sentence.size() - comma > 4;
        boolean closed = conditional
                && sentence.at(comma - 1).is("AUX", "VERB")
                && sentence.at(comma + 1).is("AUX", "VERB", "ADV");
        boolean unreal = sentence.find(
                        0,
                        sentence.size(),
                        "wäre",
                        "hätte",
                        "würde",
                        "würden",
                        "wären",
                        "hätten",
                        "könnte",
                        "war",
                        "waren")
                >= 0;
        boolean named = conditional
                && (sentence.at(1).isNoun()
                        || sentence.at(1).is("DET") && sentence.at(2).is("ADJ", "NOUN", "PROPN")
                        || sentence.at(1).says("man"))
                && sentence.find(
                                1,
                                comma,
                                "möchtest",
                                "möchten",
                                "willst",
                                "wollen",
                                "möchte",
                                "will",
                                "sollte",
                                "sollten")
                        < 0
                && !sentence.at(comma + 1).is("ADV");
        if (!closed || unreal || !named) {
            return Optional.empty();
        }
        boolean advice = advises(sentence, comma);
        return asked(
                (advice ? "Was kann man tun, wenn " : "Was passiert, wenn ") + sentence.between(1, comma) + "?",
                Kind.CONDITION);
    }

    /** "Um das Paket zu installieren, …": Wie kann man das Paket installieren? */
    static Optional<Asked> purpose(Sentence sentence) {
        int comma = sentence.find(3, Math.min(14, sentence.size()), ",");
        boolean purpose = comma > 4
                && sentence.at(0).says("um")
                && sentence.at(comma - 2).says("zu")
                && sentence.at(comma - 1).is("VERB");
        boolean advice = purpose && (advises(sentence, comma) || isEarly(sentence, comma, NEEDS));
        return advice
                ? asked(
                        "Wie kann man " + sentence.between(1, comma - 2) + " "
                                + sentence.at(comma - 1).text() + "?",
                        Kind.PURPOSE)
                : Optional.empty();
    }

    private static boolean advises(Sentence sentence, int comma) {
        return isEarly(sentence, comma, ADVICE);
    }

    /** The verb of a main clause that follows another stands at its beginning. */
    private static boolean isEarly(Sentence sentence, int comma, String... verbs) {
        return sentence.find(comma + 1, Math.min(comma + 4, sentence.size()), verbs) > 0;
    }

    private static Optional<Asked> asked(String question, Kind kind) {
        return Optional.of(new Asked(question, kind));
    }
}
