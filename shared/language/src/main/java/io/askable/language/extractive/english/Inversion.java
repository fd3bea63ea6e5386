package io.askable.language.extractive.english;

import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Token;
import java.util.Optional;
import java.util.Set;

/** Puts a clause into the word order of a question: {@code Why does the lease expire}. */
final class Inversion {

    private static final Set<String> SAME_IN_PAST = Set.of(
            "cut", "put", "set", "hit", "let", "cost", "spread", "shut", "hurt", "quit", "read", "beat", "cast",
            "split");

    private final Words words;

    Inversion(Words words) {
        this.words = words;
    }

    /** {@code asking} + auxiliary + subject + the rest up to {@code end}; empty where that would not be plain English. */
    Optional<String> ask(String asking, Clause clause, int end) {
        return ask(asking, clause, end, clause.sentence().between(clause.verb() + 1, end));
    }

    /** The same with another rest after the verb. */
    Optional<String> ask(String asking, Clause clause, int end, String rest) {
        Token finite = clause.finite();
        String subject = words.inside(clause.sentence(), clause.subject(), clause.predicate());
        String adverb = clause.sentence().between(clause.predicate(), clause.verb());
        if (!isPlain(clause, end)
                || finite.text().contains("'")
                || finite.text().contains("’")) {
            return Optional.empty();
        }
        if (clause.hasAuxiliary()) {
            return Optional.of(join(asking, finite.lower(), subject, adverb, rest));
        }
        return auxiliary(clause).map(does -> join(asking, does, subject, adverb, finite.lemma(), rest));
    }

    /** Do, does or did, as the verb's form says. */
    Optional<String> auxiliary(Clause clause) {
        Token finite = clause.finite();
        String form = finite.lower();
        String lemma = finite.lemma();
        if (!lemma.matches("[a-z-]+")) {
            return Optional.empty();
        }
        if (form.equals(lemma)) {
            if (clause.isPlural()) {
                return Optional.of(SAME_IN_PAST.contains(lemma) ? "did" : "do");
            }
            return SAME_IN_PAST.contains(lemma) ? Optional.of("did") : Optional.empty();
        }
        boolean thirdPerson =
                form.endsWith("s") && (form.startsWith(lemma.substring(0, lemma.length() - 1)) || form.equals("has"));
        if (thirdPerson) {
            return clause.isPlural() ? Optional.empty() : Optional.of("does");
        }
        return Optional.of("did");
    }

    /** No second finite verb that would belong to another clause. */
    private static boolean isPlain(Clause clause, int end) {
        Sentence sentence = clause.sentence();
        boolean complex = clause.hasAuxiliary();
        for (int i = clause.verb() + 1; i < end; i++) {
            Token token = sentence.at(i);
            boolean licensed = complex || isLicensed(sentence, clause.verb(), i);
            if (token.is("AUX") && !token.says("be", "been", "being", "n't", "have") && !licensed) {
                return false;
            }
            if (token.is("VERB")
                    && token.lower().endsWith("s")
                    && !token.lemma().equals(token.lower())
                    && !isLicensed(sentence, clause.verb(), i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLicensed(Sentence sentence, int verb, int index) {
        for (int i = index - 1; i > verb; i--) {
            if (sentence.at(i).is("SCONJ", "PRON")
                    || sentence.at(i).says("that", "which", "who", "when", "where", "how", "why", "and", "or")) {
                return true;
            }
        }
        return false;
    }

    private static String join(String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            if (!part.isBlank()) {
                joined.append(joined.isEmpty() || part.startsWith("n't") ? "" : " ")
                        .append(part.strip());
            }
        }
        return joined.append('?').toString();
    }
}
