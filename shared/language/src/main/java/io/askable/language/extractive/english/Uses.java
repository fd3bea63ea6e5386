package io.askable.language.extractive.english;

import io.askable.language.extractive.tagged.Sentence;
import java.util.Map;
import java.util.Optional;

/** "Leases are used to share work": what are leases used for? */
final class Uses implements Pattern {

    /** Participle and preposition, with the question's word and end. */
    private static final Map<String, String[]> PASSIVE = Map.ofEntries(
            row("used to", "What", "used for"),
            row("used for", "What", "used for"),
            row("used in", "Where", "used"),
            row("made of", "What", "made of"),
            row("made from", "What", "made from"),
            row("known for", "What", "known for"),
            row("based on", "What", "based on"),
            row("composed of", "What", "composed of"),
            row("located in", "Where", "located"),
            row("located at", "Where", "located"),
            row("situated in", "Where", "situated"),
            row("based in", "Where", "based"),
            row("caused by", "What", "caused by"),
            row("designed to", "What", "designed to do"),
            row("designed for", "What", "designed for"),
            row("intended to", "What", "intended to do"),
            row("responsible for", "What", "responsible for"),
            row("named after", "What", "named after"));

    /** Verb and preposition. */
    private static final Map<String, String[]> ACTIVE = Map.ofEntries(
            row("stand for", "What", "for"),
            row("come from", "Where", "from"),
            row("lead to", "What", "to"),
            row("result in", "What", "in"),
            row("rely on", "What", "on"),
            row("belong to", "What", "to"),
            row("apply to", "What", "to"),
            row("contribute to", "What", "to"),
            row("specialize in", "What", "in"),
            row("specialise in", "What", "in"),
            row("deal with", "What", "with"),
            row("protect against", "What", "against"),
            row("occur when", "When", ""),
            row("happen when", "When", ""));

    @Override
    public Optional<String> ask(Reading reading) {
        return reading.clause()
                .filter(clause -> clause.lead() == 0 && clause.end() - clause.verb() >= 5)
                .flatMap(clause -> passive(reading, clause).or(() -> active(reading, clause)));
    }

    private static Optional<String> passive(Reading reading, Clause clause) {
        Sentence sentence = clause.sentence();
        int participle = clause.verb() + 1;
        while (participle + 2 < clause.end() && sentence.at(participle).is("ADV")) {
            participle++;
        }
        String pair = sentence.at(participle).lower() + " "
                + sentence.at(participle + 1).lower();
        return Optional.ofNullable(PASSIVE.get(pair))
                .filter(row -> clause.finite().isFiniteBe())
                .map(row -> row[0] + " " + clause.finite().lower() + " "
                        + reading.inside(clause.subject(), clause.predicate()) + " " + row[1] + "?");
    }

    private static Optional<String> active(Reading reading, Clause clause) {
        int preposition = clause.verb() + 1;
        String pair = clause.finite().lemma() + " "
                + clause.sentence().at(preposition).lower();
        return Optional.ofNullable(ACTIVE.get(pair))
                .filter(row -> clause.finite().is("VERB"))
                .flatMap(row -> reading.inversion().ask(row[0], clause, preposition, row[1]));
    }

    private static Map.Entry<String, String[]> row(String pair, String asking, String end) {
        return Map.entry(pair, new String[] {asking, end});
    }
}
