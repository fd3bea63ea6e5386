package io.askable.language.extractive.english;

import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Token;
import java.util.Optional;
import java.util.Set;

/**
 * A sentence's main clause: what leads in, its subject, its verb, the rest. Told by parts of speech alone, so it refuses whatever
 * is not plain.
 *
 * @param lead end of what comes before the subject, its comma left out; 0: nothing does
 * @param subject first word of the subject
 * @param predicate first word after the subject
 * @param verb the finite verb; after {@code predicate} where an adverb comes between
 * @param end after the last word
 */
record Clause(Sentence sentence, int lead, int subject, int predicate, int verb, int end) {

    private static final int LONGEST_SUBJECT = 9;
    private static final Set<String> LINKS =
            Set.of("of", "for", "in", "on", "between", "with", "to", "from", "at", "behind");

    /** Empty unless the sentence begins with a noun phrase and a finite verb, or with a short lead-in, a comma and these. */
    static Optional<Clause> of(Sentence sentence) {
        Optional<Clause> plain = from(sentence, 0, 0);
        if (plain.isPresent()) {
            return plain;
        }
        int comma = sentence.find(1, Math.min(14, sentence.size()), ",");
        return comma > 0 ? from(sentence, comma, comma + 1) : Optional.empty();
    }

    static Optional<Clause> from(Sentence sentence, int lead, int subject) {
        int end = sentence.end();
        int after = endOfNounPhrase(sentence, subject, end);
        if (after <= subject || after - subject > LONGEST_SUBJECT) {
            return Optional.empty();
        }
        int verb = after;
        while (verb < end && sentence.at(verb).is("ADV")) {
            verb++;
        }
        boolean isClause = verb < end && verb - after <= 2 && sentence.at(verb).isFiniteLike();
        return isClause ? Optional.of(new Clause(sentence, lead, subject, after, verb, end)) : Optional.empty();
    }

    /** After the noun phrase that begins at {@code from}; {@code from} itself if none does. */
    static int endOfNounPhrase(Sentence sentence, int from, int end) {
        int i = from;
        int lastNoun = -1;
        while (i < end) {
            Token token = sentence.at(i);
            boolean afterNoun = lastNoun == i - 1 && lastNoun >= from;
            if (token.isNoun()) {
                lastNoun = i;
            } else if (token.is("DET") && (i == from || !sentence.at(i - 1).isNoun())) {
                // Part of the phrase.
            } else if (token.is("ADJ", "NUM") || token.says("-", "–", "&", "/")) {
                // Part of the phrase.
            } else if (afterNoun && (token.says("'s", "’s", "'", "’") && token.is("PART"))) {
                // A possessor.
            } else if (afterNoun && token.is("ADP") && LINKS.contains(token.lower())) {
                // Goes on with another noun.
            } else if (afterNoun && token.says("and", "or")) {
                // Two of them.
            } else if (token.is("ADV") && i + 1 < end && sentence.at(i + 1).is("ADJ")) {
                // Very large.
            } else {
                break;
            }
            i++;
        }
        return lastNoun < 0 ? from : lastNoun + 1;
    }

    String subjectText() {
        return sentence.between(subject, predicate);
    }

    Token finite() {
        return sentence.at(verb);
    }

    Token head() {
        for (int i = subject; i < predicate; i++) {
            if (sentence.at(i).is("ADP") || sentence.at(i).says("and", "or")) {
                return sentence.at(i - 1);
            }
        }
        return sentence.at(predicate - 1);
    }

    boolean isPlural() {
        return head().isPlural() || sentence.find(subject, predicate, "and") > 0;
    }

    boolean hasAuxiliary() {
        return finite().is("AUX");
    }

    boolean says(int index, String... words) {
        return index < end && index >= 0 && sentence.at(index).says(words);
    }
}
