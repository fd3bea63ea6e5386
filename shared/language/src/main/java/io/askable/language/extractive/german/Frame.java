package io.askable.language.extractive.german;

import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Token;
import java.util.Locale;
import java.util.Optional;

/**
 * A German main clause around its finite verb, which is its second part whatever the first: "In Bremen | arbeiten | 120 Menschen".
 *
 * @param first what stands before the verb, as it stands inside a sentence
 * @param verb the finite verb
 * @param stop after the clause's last word
 * @param subjectFirst whether the subject stands before the verb
 */
record Frame(Sentence sentence, String first, int verb, int stop, boolean subjectFirst) {

    /** Empty unless the clause begins with a subject that says what it is, or with a phrase of one preposition. */
    static Optional<Frame> of(Sentence sentence, Optional<MainClause> clause) {
        return clause.filter(MainClause::isNamed)
                .map(found -> new Frame(sentence, found.subject(), found.verb(), found.firstBreak(), true))
                .or(() -> afterLead(sentence))
                .filter(Frame::isWhole);
    }

    private static Optional<Frame> afterLead(Sentence sentence) {
        int verb = LeadIns.finite(sentence);
        boolean phrase = verb >= 2 && sentence.at(0).is("ADP", "ADP+DET") && LeadIns.speaksOfSomething(sentence, verb);
        return phrase
                ? Optional.of(new Frame(
                        sentence, LeadIns.lower(sentence.between(0, verb)), verb, LeadIns.stop(sentence, verb), false))
                : Optional.empty();
    }

    private boolean isWhole() {
        return !endsOpen()
                && (stop == sentence.end()
                        || !sentence.at(stop).text().equals(":") && MainClause.isComplete(sentence, verb, stop));
    }

    Token finite() {
        return sentence.at(verb);
    }

    String rest() {
        return sentence.between(verb + 1, stop);
    }

    /** Where the words end that an infinitive or a participle does not close. */
    int beforeVerbsEnd() {
        int end = stop;
        while (end > verb + 1 && sentence.at(end - 1).is("VERB", "AUX")) {
            end--;
        }
        return end;
    }

    /** Another clause that goes on with "und": what is asked for may be part of that one. */
    boolean hasSecondVerb() {
        for (int i = verb + 1; i < beforeVerbsEnd(); i++) {
            if (sentence.at(i).is("AUX")) {
                return true;
            }
        }
        return false;
    }

    /** Before the verb, or at once after it. */
    boolean hasSubjectBefore(int index) {
        boolean noun = false;
        for (int i = verb + 1; i < index; i++) {
            noun |= sentence.at(i).isNoun();
        }
        return subjectFirst || noun && sentence.at(verb + 1).is("DET", "NOUN", "PROPN", "ADJ", "NUM");
    }

    /** "… eine Energieform, die …": only what comes after says which one. */
    boolean endsOpen() {
        boolean relative = sentence.has(stop + 1)
                && sentence.at(stop).says(",")
                && sentence.at(stop + 1).says("der", "die", "das", "den", "dem", "welche", "welcher", "welches");
        return relative
                && sentence.find(Math.max(verb + 1, stop - 4), stop, "ein", "eine", "einen", "einem", "einer") > 0;
    }

    /** The question with {@code rest} after the verb; small words that lean on the verb stay beside it. */
    String ask(String asking, String rest) {
        Token next = sentence.at(verb + 1);
        boolean leans = next.says("sich", "man", "es") && (rest + " ").startsWith(next.text() + " ");
        String small = leans ? next.text() : "";
        return (asking + " " + finite().text().toLowerCase(Locale.ROOT) + " " + small + " " + first + " "
                                + rest.substring(small.length()))
                        .strip()
                        .replaceAll("\\s+", " ")
                + "?";
    }
}
