package io.askable.language.extractive.english;

import io.askable.language.extractive.tagged.Sentence;
import java.util.Optional;

/** "Ronald Moy, a dermatologist in Los Angeles, …": who is Ronald Moy? Only of whoever opens the sentence or speaks in it. */
final class Introductions implements Pattern {

    private static final int LONGEST_ROLE = 8;

    @Override
    public Optional<String> ask(Reading reading) {
        Sentence sentence = reading.sentence();
        for (int comma = 2; comma < sentence.size() - 3; comma++) {
            int from = comma;
            while (from > 0 && isNamePart(sentence, from - 1)) {
                from--;
            }
            boolean name = sentence.at(comma).says(",") && comma - from >= 2 && comma - from <= 3;
            boolean speaks =
                    from == 0 || sentence.at(from - 1).says("says", "said", "explains", "explained", "notes", "adds");
            if (name && speaks && introduces(sentence, comma + 1)) {
                boolean longAgo = sentence.text().matches("(?s).*\\b1[0-8]\\d\\d\\b.*");
                return Optional.of((longAgo ? "Who was " : "Who is ") + sentence.between(from, comma) + "?");
            }
        }
        return Optional.empty();
    }

    private static boolean isNamePart(Sentence sentence, int index) {
        return sentence.at(index).is("PROPN", "NOUN", "ADJ")
                && sentence.at(index).text().matches("(?U)\\p{Lu}\\p{L}+[\\p{L}-]*");
    }

    /** An article and, before anything but nouns and adjectives comes, a role. */
    private static boolean introduces(Sentence sentence, int from) {
        if (!sentence.at(from).says("a", "an", "the")) {
            return false;
        }
        for (int i = from + 1; i < Math.min(sentence.size(), from + LONGEST_ROLE); i++) {
            if (sentence.at(i).isNoun() && People.isRole(sentence.at(i))) {
                return true;
            }
            if (!sentence.at(i).is("NOUN", "PROPN", "ADJ", "NUM")
                    && !sentence.at(i).says("-", "end", "and")) {
                return false;
            }
        }
        return false;
    }
}
