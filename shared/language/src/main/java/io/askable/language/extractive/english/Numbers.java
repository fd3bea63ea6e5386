package io.askable.language.extractive.english;

import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Token;
import java.util.Optional;
import java.util.Set;

/** "The study followed 120 patients": how many patients did the study follow? */
final class Numbers implements Pattern {

    private static final Set<String> ABOUT =
            Set.of("about", "around", "approximately", "nearly", "almost", "roughly", "over", "some");
    private static final Set<String> SPANS =
            Set.of("second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "millisecond");
    private static final Set<String> MEASURES = Set.of(
            "percent",
            "dollar",
            "euro",
            "pound",
            "million",
            "billion",
            "thousand",
            "km",
            "kilometre",
            "kilometer",
            "mile",
            "metre",
            "meter",
            "degree",
            "point",
            "time",
            "mb",
            "gb",
            "kg",
            "minute",
            "goal");

    @Override
    public Optional<String> ask(Reading reading) {
        return ofSubject(reading)
                .or(() -> reading.clause()
                        .filter(clause -> clause.lead() == 0)
                        .flatMap(clause -> duration(reading, clause).or(() -> ofObject(reading, clause))))
                .or(() -> there(reading));
    }

    /** "Forty percent of developers use it", "120 people were hurt". */
    private static Optional<String> ofSubject(Reading reading) {
        Sentence sentence = reading.sentence();
        int number = skipAbout(sentence, 0);
        if (!sentence.has(number + 3) || !sentence.at(number).isNumber()) {
            return Optional.empty();
        }
        int next = number + 1;
        boolean share =
                sentence.at(next).says("%", "percent") && sentence.at(next + 1).says("of");
        int from = share ? next + 2 : next;
        int end = sentence.end();
        int after = Clause.endOfNounPhrase(sentence, from, end);
        boolean clause = after > from
                && after < end
                && after - from <= 6
                && sentence.at(after).isFiniteLike();
        boolean countable = share
                || sentence.at(after - 1).isPlural() && sentence.at(next).isNoun() && !isMeasure(sentence.at(next));
        int stop = firstPunctuation(sentence, after, end);
        if (!clause || !countable || stop - after < 2 || stop - after > 12) {
            return Optional.empty();
        }
        return Optional.of((share ? "What percentage of " : "How many ") + sentence.between(from, stop) + "?");
    }

    private static Optional<String> duration(Reading reading, Clause clause) {
        int number = skipAbout(clause.sentence(), clause.verb() + 1);
        boolean span = number + 1 < clause.end()
                && (clause.sentence().at(number).isNumber() || clause.says(number, "one", "a", "an"))
                && SPANS.contains(clause.sentence().at(number + 1).lemma());
        boolean lasts = Set.of("take", "last").contains(clause.finite().lemma());
        return span && lasts ? reading.inversion().ask("How long", clause, clause.verb() + 1) : Optional.empty();
    }

    private static Optional<String> ofObject(Reading reading, Clause clause) {
        Sentence sentence = clause.sentence();
        int number = skipAbout(sentence, clause.verb() + 1);
        if (clause.hasAuxiliary() && !Set.of("have").contains(clause.finite().lemma())
                || number + 1 >= clause.end()
                || !sentence.at(number).isNumber()) {
            return Optional.empty();
        }
        int from = number + 1;
        int noun = from;
        while (noun < clause.end() && sentence.at(noun).is("ADJ")) {
            noun++;
        }
        while (noun < clause.end() && sentence.at(noun).isNoun()) {
            noun++;
        }
        boolean counted = noun > from
                && sentence.at(noun - 1).isPlural()
                && !isMeasure(sentence.at(noun - 1))
                && !SPANS.contains(sentence.at(noun - 1).lemma());
        int end = firstPunctuation(sentence, noun, clause.end());
        if (!counted || end - noun > 9 || sentence.find(noun, end, "and", "that", "which", "who") >= 0) {
            return Optional.empty();
        }
        return reading.inversion()
                .ask(
                        "How many " + sentence.between(from, noun),
                        clause,
                        clause.verb() + 1,
                        sentence.between(noun, end));
    }

    /** "There are three ways to pay". */
    private static Optional<String> there(Reading reading) {
        Sentence sentence = reading.sentence();
        if (sentence.size() < 6
                || !sentence.at(0).says("there")
                || !sentence.at(1).says("are", "were")) {
            return Optional.empty();
        }
        int number = skipAbout(sentence, 2);
        int end = firstPunctuation(sentence, number, sentence.end());
        if (!sentence.at(number).isNumber() || end - number < 2 || end - number > 12) {
            return Optional.empty();
        }
        int noun = number + 1;
        while (noun < end && sentence.at(noun).is("ADJ", "NOUN", "PROPN")) {
            noun++;
        }
        boolean counted = noun > number + 1 && sentence.at(noun - 1).isPlural() && !isMeasure(sentence.at(noun - 1));
        String rest = sentence.between(noun, end);
        return counted
                ? Optional.of("How many " + sentence.between(number + 1, noun) + " "
                        + sentence.at(1).lower() + " there" + (rest.isEmpty() ? "" : " " + rest) + "?")
                : Optional.empty();
    }

    private static boolean isMeasure(Token token) {
        return MEASURES.contains(token.lemma()) || MEASURES.contains(token.lower());
    }

    private static int skipAbout(Sentence sentence, int from) {
        int i = from;
        while (sentence.has(i) && (ABOUT.contains(sentence.at(i).lower()))) {
            i++;
        }
        boolean compared = sentence.has(i + 2)
                && sentence.at(i).says("more", "less", "fewer", "at", "up")
                && sentence.at(i + 1).says("than", "least", "most", "to");
        return compared ? i + 2 : i;
    }

    private static int firstPunctuation(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.at(i).is("PUNCT") && !sentence.at(i).says("-", "–", "/")
                    || sentence.at(i).is("SCONJ")) {
                return i;
            }
        }
        return to;
    }
}
