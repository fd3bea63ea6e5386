package io.askable.language.extractive.german;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Token;
import io.askable.language.extractive.tagged.WordList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "Im Jahr 1998 gründete Ada die Firma": Wann gründete Ada die Firma? What stands before the verb is replaced by the word that
 * asks for it; the rest has the order of a question already.
 */
final class LeadIns {

    private static final int LONGEST_LEAD = 12;
    private static final int LONGEST_REST = 15;
    private static final String MONTHS =
            "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember";

    private static final Pattern DATE =
            Pattern.compile("(?iU).*(?:\\b(?:1[0-9]|20)\\d\\d\\b|\\b(?:" + MONTHS + ")\\b|\\bjahrhunderts?\\b).*");
    private static final Pattern STUDY = Pattern.compile(
            "(?iU)\\p{L}*(?:studie|umfrage|untersuchung|analyse|statistik|erhebung|prognose|bericht|gutachten)");

    private static final Set<String> CAUSES = WordList.of("wegen aufgrund infolge angesichts dank");

    private LeadIns() {}

    static Optional<Asked> of(Sentence sentence) {
        int verb = finite(sentence);
        if (verb < 2) {
            return Optional.empty();
        }
        String lead = sentence.between(0, verb);
        return switch (sentence.at(0).lower()) {
            case "in", "im", "am", "anfang", "ende", "mitte", "zu" -> dated(lead, "Wann", sentence, verb);
            case "seit" -> dated(lead, "Seit wann", sentence, verb);
            case "ab" -> dated(lead, "Ab wann", sentence, verb);
            case "bis" -> dated(lead, "Bis wann", sentence, verb);
            case "durch" -> lead.contains("Zufall") ? Optional.empty() : asked("Wodurch", sentence, verb, Kind.MEANS);
            case "unter" ->
                sentence.at(verb).says("versteht") && sentence.at(verb + 1).says("man")
                        ? Optional.of(new Asked("Was versteht man " + lower(lead) + "?", Kind.DEFINITION))
                        : Optional.empty();
            case "als" ->
                sentence.at(verb).says("bezeichnet") && sentence.at(verb + 1).says("man")
                        ? Optional.of(new Asked("Was bezeichnet man " + lower(lead) + "?", Kind.DEFINITION))
                        : Optional.empty();
            case "laut" -> study(sentence, verb);
            default ->
                CAUSES.contains(sentence.at(0).lower()) ? asked("Warum", sentence, verb, Kind.CAUSE) : Optional.empty();
        };
    }

    private static Optional<Asked> dated(String lead, String asking, Sentence sentence, int verb) {
        boolean counted = sentence.has(verb + 2) && sentence.at(verb + 1).is("NUM")
                || sentence.has(verb + 2)
                        && sentence.at(verb + 1).says("sich")
                        && sentence.at(verb + 2).is("NUM");
        return DATE.matcher(lead).matches() && !counted ? asked(asking, sentence, verb, Kind.TIME) : Optional.empty();
    }

    /** "Laut einer Studie der Universität …": Was besagt eine Studie der Universität …? Feminine in German, nearly all of them. */
    private static Optional<Asked> study(Sentence sentence, int verb) {
        boolean feminine = sentence.at(1).says("einer", "der");
        int noun = 2;
        while (noun < verb && sentence.at(noun).is("ADJ")) {
            noun++;
        }
        boolean study = feminine
                && noun == 2
                && noun < verb
                && STUDY.matcher(sentence.at(noun).text()).matches()
                && !sentence.at(noun).lower().endsWith("bericht")
                && verb - noun > 2;
        return study
                ? Optional.of(new Asked(
                        "Was besagt " + (sentence.at(1).says("einer") ? "eine " : "die ") + sentence.between(2, verb)
                                + "?",
                        Kind.FACT))
                : Optional.empty();
    }

    /** What follows the verb has a question's order already. */
    static Optional<Asked> asked(String asking, Sentence sentence, int verb, Kind kind) {
        int end = sentence.end();
        int stop = stop(sentence, verb);
        boolean whole =
                stop == end || !sentence.at(stop).text().equals(":") && MainClause.isComplete(sentence, verb, stop);
        boolean telling = nouns(sentence, verb + 1, stop) >= 1 && stop - verb >= 4 && stop - verb <= LONGEST_REST;
        return speaksOfSomething(sentence, verb)
                        && !new Frame(sentence, "", verb, stop, false).endsOpen()
                        && whole
                        && telling
                ? Optional.of(new Asked(
                        asking + " " + sentence.at(verb).lower() + " " + sentence.between(verb + 1, stop) + "?", kind))
                : Optional.empty();
    }

    /** After the last word of the clause with this verb. */
    static int stop(Sentence sentence, int verb) {
        int stop = verb + 1;
        while (stop < sentence.end() && !sentence.at(stop).text().matches("[,;:–—]")) {
            stop++;
        }
        return stop;
    }

    /** Whether something with a name follows the verb rather than "he" or "that". */
    static boolean speaksOfSomething(Sentence sentence, int verb) {
        Token subject = sentence.at(verb + 1).says("sich") && sentence.has(verb + 2)
                ? sentence.at(verb + 2)
                : sentence.at(verb + 1);
        boolean named = subject.is("DET", "NOUN", "PROPN", "ADJ", "NUM", "ADP", "ADP+DET", "ADV")
                || subject.says("man")
                || subject.says("es") && sentence.at(verb).says("gibt", "gab");
        return named
                && (!subject.says("das", "dies", "die", "der")
                        || sentence.has(verb + 2) && sentence.at(verb + 2).is("ADJ", "NOUN", "PROPN", "NUM", "ADV"));
    }

    static long nouns(Sentence sentence, int from, int to) {
        return sentence.tokens().subList(from, to).stream()
                .filter(Token::isNoun)
                .count();
    }

    /** Of a sentence that begins with a phrase of one preposition; -1: it does not. */
    static int finite(Sentence sentence) {
        boolean noun = false;
        for (int i = 0; i < Math.min(sentence.end() - 1, LONGEST_LEAD); i++) {
            Token token = sentence.at(i);
            if (i > 1 && noun && token.is("AUX", "VERB")) {
                return MainClause.looksFinite(token) ? i : -1;
            }
            boolean phrase = token.is("ADP", "ADP+DET", "DET", "ADJ", "NUM", "NOUN", "PROPN", "ADV")
                    || token.text().equals(".")
                    || token.says("und");
            if (!phrase || token.says(",")) {
                return -1;
            }
            noun |= token.isNoun() || token.is("NUM");
        }
        return -1;
    }

    static String lower(String lead) {
        return lead.substring(0, 1).toLowerCase(Locale.ROOT) + lead.substring(1);
    }
}
