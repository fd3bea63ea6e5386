package io.askable.language.extractive.english;

import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Token;
import java.util.Optional;
import java.util.Set;

/** "Docker provides images for every system": what does Docker provide? */
final class Deeds implements Pattern {

    private static final Set<String> TELLING = Set.of(
            "provide",
            "offer",
            "include",
            "contain",
            "require",
            "recommend",
            "suggest",
            "propose",
            "reveal",
            "show",
            "find",
            "discover",
            "announce",
            "cause",
            "prevent",
            "affect",
            "store",
            "measure",
            "produce",
            "treat",
            "argue",
            "claim",
            "warn",
            "explain",
            "conclude",
            "indicate",
            "demonstrate",
            "predict",
            "estimate",
            "mean",
            "cover",
            "involve",
            "support",
            "replace",
            "improve",
            "reduce",
            "increase",
            "combine",
            "describe",
            "examine",
            "record",
            "believe",
            "say",
            "criticise",
            "criticize",
            "confirm",
            "deny",
            "promise",
            "demand",
            "plan",
            "expect",
            "refer",
            "consist",
            "depend",
            "focus");

    /** A subject that ends with one of them took in when it happened: "Microsoft last week". */
    private static final Set<String> TIMES = Set.of("day", "week", "month", "year", "today", "yesterday");

    private static final Set<String> ENABLING = Set.of("allow", "enable", "help", "let");

    @Override
    public Optional<String> ask(Reading reading) {
        return reading.clause()
                .filter(clause -> clause.lead() == 0
                        && clause.end() - clause.verb() >= 4
                        && clause.verb() == clause.predicate()
                        && !TIMES.contains(
                                clause.sentence().at(clause.predicate() - 1).lemma()))
                .flatMap(clause -> enabled(reading, clause).or(() -> told(reading, clause)));
    }

    /** "Docker lets you run programs". */
    private static Optional<String> enabled(Reading reading, Clause clause) {
        Sentence sentence = clause.sentence();
        Token verb = clause.finite();
        if (!verb.is("VERB") || !ENABLING.contains(verb.lemma())) {
            return Optional.empty();
        }
        int who = clause.verb() + 1;
        int after = sentence.at(who).says("you") ? who + 1 : Clause.endOfNounPhrase(sentence, who, clause.end());
        boolean to = clause.says(after, "to");
        boolean does =
                after + 1 < clause.end() && sentence.at(to ? after + 1 : after).is("VERB");
        boolean bare = verb.lemma().equals("let") || verb.lemma().equals("help");
        if (after == who || after - who > 4 || !does || !to && !bare) {
            return Optional.empty();
        }
        return reading.inversion().ask("What", clause, after, sentence.between(who, after) + (to ? " to do" : " do"));
    }

    private static Optional<String> told(Reading reading, Clause clause) {
        Token verb = clause.finite();
        int object = clause.verb() + 1;
        if (!verb.is("VERB") || !TELLING.contains(verb.lemma())) {
            return Optional.empty();
        }
        Token next = clause.sentence().at(object);
        boolean linked = Set.of("refer", "consist", "depend", "focus").contains(verb.lemma());
        if (linked) {
            return next.says("to", "of", "on")
                    ? reading.inversion().ask("What", clause, object + 1, next.lower())
                    : Optional.empty();
        }
        boolean takesObject =
                !next.says("no", "nothing", "little", "few") && next.is("DET", "NOUN", "PROPN", "ADJ", "SCONJ", "NUM")
                        || next.says("that", "how", "why");
        boolean idiom = clause.sentence()
                        .find(
                                object,
                                Math.min(clause.end(), object + 4),
                                "case",
                                "example",
                                "basis",
                                "opportunity",
                                "way")
                >= 0;
        return takesObject && !idiom ? reading.inversion().ask("What", clause, object, "") : Optional.empty();
    }
}
