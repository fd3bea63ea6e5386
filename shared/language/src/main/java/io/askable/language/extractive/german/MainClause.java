package io.askable.language.extractive.german;

import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A German main clause that begins with its subject: everything before the finite verb, which is the second constituent.
 *
 * @param verb the finite verb; the subject is all before it
 * @param end after the last word
 */
record MainClause(Sentence sentence, int verb, int end) {

    private static final int LONGEST_SUBJECT = 8;

    /** German makes long words of what other languages say in two: a short one rarely says what it is about. */
    private static final int SHORT_NOUN = 9;

    private static final Set<String> NOT_NOMINATIVE = Set.of(
            "den", "dem", "des", "einen", "einem", "eines", "jeden", "jedem", "allen", "vielen", "zum", "zur", "im",
            "am", "kein", "keine");
    private static final Set<String> LINKS = Set.of(
            "von",
            "vom",
            "für",
            "in",
            "im",
            "der",
            "des",
            "und",
            "aus",
            "zur",
            "zum",
            "mit",
            "am",
            "an",
            "bei",
            "über",
            "zwischen");

    static Optional<MainClause> of(Sentence sentence, Predicate<String> isNoun) {
        int end = sentence.end();
        int verb = 0;
        boolean noun = false;
        while (verb < end && !sentence.at(verb).is("AUX", "VERB")) {
            Token token = sentence.at(verb);
            boolean first = verb == 0;
            boolean fits = first
                    ? opens(token, isNoun)
                    : token.is("DET", "NOUN", "PROPN", "ADJ", "NUM")
                                    && !token.text().matches("[,;:.]")
                            || noun && LINKS.contains(token.lower())
                            || token.says("-");
            if (!fits) {
                return Optional.empty();
            }
            noun |= token.isNoun();
            verb++;
        }
        boolean clause = noun
                && verb < end
                && verb <= LONGEST_SUBJECT
                && sentence.at(verb - 1).is("NOUN", "PROPN", "ADJ", "NUM")
                && end - verb > 2;
        boolean finite = clause && looksFinite(sentence.at(verb));
        boolean agrees =
                !(sentence.at(0).says("ein", "eine") && sentence.at(verb).says("sind", "waren"));
        return finite && agrees ? Optional.of(new MainClause(sentence, verb, end)) : Optional.empty();
    }

    /** Neither a participle nor an infinitive with "zu". */
    static boolean looksFinite(Token verb) {
        return Character.isLowerCase(verb.text().charAt(0)) && !verb.lower().matches("(?:ge.*t|.*end|zu)");
    }

    /** Whether nothing that belongs to the verb comes after {@code stop}: neither its particle nor what an auxiliary governs. */
    static boolean isComplete(Sentence sentence, int verb, int stop) {
        int end = sentence.end();
        boolean particleLater = sentence.at(end - 1).is("ADP") && end - 1 > stop;
        boolean governs = !sentence.at(verb).is("AUX") || sentence.at(stop - 1).is("VERB", "AUX");
        boolean goesOn = stop + 1 < end && sentence.at(stop + 1).says("dass", "daß", "ob", "sondern", "wie", "als");
        return !particleLater && governs && !goesOn;
    }

    /** A word that opens a sentence has a capital in any case, so that of a noun must be seen elsewhere. */
    private static boolean opens(Token token, Predicate<String> isNoun) {
        return token.is("DET") && !NOT_NOMINATIVE.contains(token.lower())
                || token.isNoun() && isNoun.test(token.text());
    }

    /** As it stands inside a sentence. */
    String subject() {
        String text = sentence.between(0, verb);
        return sentence.at(0).is("DET", "ADJ")
                ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
                : text;
    }

    /** Says of what or whom it speaks: more than a bare noun, or than an article with a short one. */
    boolean isNamed() {
        Token first = sentence.at(0);
        boolean definite = first.says("der", "die", "das", "jede", "jeder", "jedes");
        boolean shortNoun =
                verb == 2 && sentence.at(1).is("NOUN") && sentence.at(1).text().length() < SHORT_NOUN;
        return !(verb == 1 && first.is("NOUN")) && !(definite && shortNoun);
    }

    Token finite() {
        return sentence.at(verb);
    }

    Token afterVerb() {
        return sentence.at(verb + 1);
    }

    boolean has(int index) {
        return index >= 0 && index < end;
    }

    /** The last word of the clause: an infinitive, a participle or a verb's particle stands there. */
    int lastOfClause() {
        return firstBreak() - 1;
    }

    boolean says(int index, String... words) {
        return sentence.has(index) && index < end && sentence.at(index).says(words);
    }

    /** {@code asking} + verb + subject + the rest up to {@code to}: the order of a German question. */
    String ask(String asking, int to) {
        return ask(asking, sentence.between(verb + 1, to));
    }

    String ask(String asking, String rest) {
        return (asking + " " + finite().lower() + " " + subject() + " " + rest)
                        .strip()
                        .replaceAll("\\s+", " ") + "?";
    }

    /** The first comma or dash after the verb, or the end. */
    int firstBreak() {
        for (int i = verb + 1; i < end; i++) {
            if (sentence.at(i).text().matches("[,;:–—-]")) {
                return i;
            }
        }
        return end;
    }
}
