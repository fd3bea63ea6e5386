package io.askable.language.extractive.english;

import java.util.Locale;
import java.util.Set;

/**
 * A word of a sentence.
 *
 * @param tag universal part of speech, e.g. {@code NOUN}
 * @param lemma the dictionary form in lower case
 * @param start its place in the sentence
 */
record Token(String text, String tag, String lemma, int start, int end) {

    private static final Set<String> BE = Set.of("is", "are", "was", "were");

    boolean is(String... tags) {
        return Set.of(tags).contains(tag);
    }

    boolean says(String... words) {
        return Set.of(words).contains(lower());
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean isNoun() {
        return is("NOUN", "PROPN");
    }

    boolean isFiniteBe() {
        return BE.contains(lower());
    }

    /** Could head a clause: neither an infinitive's mark nor an -ing form. */
    boolean isFiniteLike() {
        return is("AUX", "VERB") && !lower().endsWith("ing") && !says("be", "been");
    }

    /** Of a verb: was, had, began, started. */
    boolean hasPastForm() {
        return is("AUX", "VERB")
                && (says("was", "were", "had", "did")
                        || !lower().endsWith("s") && !lemma.equals(lower()) && !says("are", "am", "'re", "'m"));
    }

    boolean isYear() {
        return text.matches("(1[5-9]|20)\\d\\d");
    }

    boolean isNumber() {
        return is("NUM") && !isYear() && !says("one", "1", "0", "zero") && text.matches("[\\d.,]+|[a-zA-Z-]+");
    }

    boolean isPlural() {
        return isNoun() && (!lemma.equals(lower()) || says("people", "data", "police"));
    }
}
