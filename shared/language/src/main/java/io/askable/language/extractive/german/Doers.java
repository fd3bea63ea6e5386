package io.askable.language.extractive.german;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Token;
import io.askable.language.extractive.tagged.WordList;
import java.util.Optional;
import java.util.Set;

/** "Ada Lovelace hat das erste Programm geschrieben": Wer hat das erste Programm geschrieben? */
final class Doers {

    private static final int LONGEST = 12;
    private static final int NOUNS = 2;
    private static final Set<String> HAVE = WordList.of("hat hatte");

    private Doers() {}

    static Optional<Asked> of(MainClause clause) {
        Sentence sentence = clause.sentence();
        int stop = clause.firstBreak();
        String finite = clause.finite().lower();
        boolean does = Complement.ofFinite(finite).stream()
                        .anyMatch(row -> row.asksForObject()
                                && row.particle().isEmpty()
                                && row.finite().contains(finite)
                                && isSingular(row, finite))
                || HAVE.contains(finite) && sentence.at(stop - 1).is("VERB");
        boolean named = sentence.tokens().subList(0, clause.verb()).stream().allMatch(token -> token.is("PROPN"))
                && clause.verb() <= 4;
        boolean whole = stop == clause.end() && stop - clause.verb() <= LONGEST && stop - clause.verb() > 3;
        long nouns = sentence.tokens().subList(clause.verb(), stop).stream()
                .filter(Token::isNoun)
                .count();
        return does && named && whole && nouns >= NOUNS && !clause.says(clause.verb() + 1, "sich", "auch", "es")
                ? Optional.of(
                        new Asked("Wer " + finite + " " + sentence.between(clause.verb() + 1, stop) + "?", Kind.PERSON))
                : Optional.empty();
    }

    /** "Wer" takes the singular; the infinitive has the plural's form. */
    private static boolean isSingular(Complement row, String finite) {
        return !finite.equals(row.infinitive()) && !finite.endsWith("en");
    }
}
