package io.askable.language.extractive.tagged;

import java.util.Locale;
import java.util.Set;

/**
 * A word of a sentence.
 *
 * @param tag universal part of speech, e.g. {@code NOUN}
 * @param lemma the dictionary form in lower case
 * @param start its place in the sentence
 */
public record Token(String text, String tag, String lemma, int start, int end) {

    private static final Set<String> BE = Set.of("is", "are", "was", "were");

    public boolean is(String... tags) {
        return Set.of(tags).contains(tag);
    }

    public boolean says(String... words) {
        return Set.of(words).contains(lower());
    }

    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    public boolean isNoun() {
        return is("NOUN", "PROPN");
    }

    public boolean isFiniteBe() {
        return BE.contains(lower());
    }

    /** Could head a clause: neither an infinitive's mark nor an -ing form. */
    public boolean isFiniteLike() {
        return is("AUX", "VERB") && !lower().endsWith("ing") && !says("be", "been");
    }

    /** Of a verb: was, had, began, started. */
    public boolean hasPastForm() {
        return is("AUX", "VERB")
                && (says("was", "were", "had", "did")
                        || !lower().endsWith("s") && !lemma.equals(lower()) && !says("are", "am", "'re", "'m"));
    }

    public boolean isYear() {
        return text.matches("(1[5-9]|20)\\d\\d");
    }

    public boolean isNumber() {
        return is("NUM") && !isYear() && !says("one", "1", "0", "zero") && text.matches("[\\d.,]+|[a-zA-Z-]+");
    }

    public boolean isPlural() {
        return isNoun() && (!lemma.equals(lower()) || says("people", "data", "police"));
    }
}
