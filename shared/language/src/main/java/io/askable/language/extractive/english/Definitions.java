package io.askable.language.extractive.english;

import io.askable.language.extractive.tagged.Token;
import java.util.Optional;
import java.util.Set;

/** "A lease is a lock that expires": what is a lease? */
final class Definitions implements Pattern {

    private static final int SHORTEST_COMPLEMENT = 4;
    private static final int LONGEST_SUBJECT = 6;

    private static final Set<String> JUDGEMENTS = Set.of(
            "good",
            "great",
            "bad",
            "nice",
            "big",
            "huge",
            "terrible",
            "wonderful",
            "fantastic",
            "perfect",
            "little",
            "tough",
            "real",
            "different",
            "new",
            "same",
            "only",
            "best",
            "worst",
            "shame",
            "lot",
            "bit",
            "must",
            "fan",
            "mess",
            "pleasure",
            "few",
            "couple",
            "number",
            "part",
            "problem",
            "thing",
            "way",
            "better",
            "worse",
            "right",
            "wrong",
            "result",
            "case",
            "time",
            "matter",
            "question",
            "member",
            "resident",
            "native",
            "reminder",
            "sign",
            "far",
            "favorite",
            "favourite",
            "reason",
            "subject",
            "victim",
            "target",
            "beautiful",
            "amazing",
            "awesome",
            "long",
            "major",
            "small",
            "key");

    private static final Set<String> PURPOSES = Set.of(
            "goal",
            "aim",
            "idea",
            "purpose",
            "objective",
            "task",
            "job",
            "role",
            "trick",
            "point",
            "challenge",
            "step",
            "solution",
            "mission",
            "strategy",
            "approach",
            "rule",
            "benefit",
            "advantage",
            "difference",
            "way",
            "cause",
            "key");

    @Override
    public Optional<String> ask(Reading reading) {
        return reading.clause()
                .filter(clause ->
                        clause.lead() == 0 && clause.finite().isFiniteBe() && clause.verb() == clause.predicate())
                .filter(clause -> clause.predicate() - clause.subject() <= LONGEST_SUBJECT)
                .filter(clause ->
                        !(clause.says(clause.subject(), "a", "an") && clause.says(clause.verb(), "was", "were")))
                .filter(Definitions::defines)
                .map(clause -> word(clause) + " " + clause.finite().lower() + " "
                        + reading.inside(clause.subject(), clause.predicate()) + "?");
    }

    private static boolean defines(Clause clause) {
        int complement = clause.verb() + 1;
        if (clause.end() - complement < SHORTEST_COMPLEMENT) {
            return false;
        }
        if (clause.says(complement, "to")) {
            return PURPOSES.contains(clause.head().lemma()) && clause.predicate() - clause.subject() > 2;
        }
        boolean person = People.isPerson(clause);
        boolean article = clause.says(complement, "a", "an")
                || person && clause.says(complement, "the")
                || clause.sentence().at(clause.subject()).is("PROPN")
                        && clause.says(complement, "one")
                        && clause.says(complement + 1, "of");
        return article ? isTelling(clause, complement + 1) : isPluralKind(clause, complement);
    }

    private static boolean isTelling(Clause clause, int index) {
        Token first = clause.sentence().at(index);
        int noun = index;
        while (noun < clause.end() && !clause.sentence().at(noun).isNoun()) {
            noun++;
        }
        return !JUDGEMENTS.contains(first.lower())
                && noun < clause.end()
                && !JUDGEMENTS.contains(clause.sentence().at(noun).lower());
    }

    /** "Leases are locks that expire". */
    private static boolean isPluralKind(Clause clause, int complement) {
        return clause.says(clause.verb(), "are")
                && clause.isPlural()
                && clause.sentence().at(complement).is("NOUN")
                && !JUDGEMENTS.contains(clause.sentence().at(complement).lower());
    }

    private static String word(Clause clause) {
        return People.isPerson(clause) ? "Who" : "What";
    }
}
