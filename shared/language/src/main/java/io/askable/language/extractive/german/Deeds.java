package io.askable.language.extractive.german;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Token;
import io.askable.language.extractive.tagged.WordList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "Die Bahn hat den Zutritt abgeschafft": Was hat die Bahn abgeschafft? */
final class Deeds {

    private static final Set<String> HAVE = WordList.of("hat haben hatte hatten");
    private static final Set<String> MODAL = WordList.of(
            "will wollen wollte wollten soll sollen sollte sollten muss müssen kann können wird werden darf dürfen");

    /** Verbs whose meaning they change: they end the clause, and the question has to end with them too. */
    private static final Set<String> PARTICLES = WordList.of(
            "ab an auf aus bei dar ein fest fort frei her heraus herum hervor hin hinein hinzu los mit nach statt teil um unter vor voran voraus vorbei weg weiter wieder zu zurück zusammen bekannt bereit");

    /** Of these forms, no direct object begins with. */
    private static final Set<String> NOT_ACCUSATIVE =
            WordList.of("der dem des einem einer eines zum zur im am vom beim jedem jeder diesem dieser ihrer ihrem");

    private static final Set<String> MEASURES = WordList.of(
            "tag tage jahr jahre woche wochen monat monate stunde stunden minuten mal euro prozent uhr teil");

    private static final Pattern PLACES = Pattern.compile(
            ".*(?:stadt|dorf|land|region|nähe|ort|insel|küste|viertel|berg|gebirge|tal|see|meer|wald|park|zentrum|nord|norden|süden|osten|westen|straße|gebäude|haus|museum|kreis|bezirk|provinz|gemeinde|ufer|fluss|platz|bucht|alpen|wüste|herzen|mitte)s?");

    private Deeds() {}

    static Optional<Asked> of(MainClause clause) {
        String finite = clause.finite().lower();
        int last = clause.lastOfClause();
        if (last <= clause.verb() + 1 || !clause.isNamed()) {
            return Optional.empty();
        }
        String end = clause.sentence().at(last).lower();
        if (HAVE.contains(finite) || MODAL.contains(finite)) {
            List<Complement> rows = HAVE.contains(finite)
                    ? Complement.ofEnd(end, Complement::participle)
                    : Complement.ofEnd(end, Complement::infinitive);
            return first(rows, clause, last, " " + end);
        }
        return first(
                Complement.ofFinite(finite).stream()
                        .filter(row -> row.finite().contains(finite))
                        .filter(row -> row.particle().isEmpty()
                                ? !PARTICLES.contains(end)
                                : row.particle().equals(end))
                        .toList(),
                clause,
                last,
                PARTICLES.contains(end) ? " " + end : "");
    }

    private static Optional<Asked> first(List<Complement> rows, MainClause clause, int last, String end) {
        return rows.stream()
                .filter(row -> holds(row, clause, last))
                .findFirst()
                .map(row -> new Asked(
                        row.asking() + " " + clause.finite().lower() + (row.reflexive() ? " sich" : "") + " "
                                + clause.subject() + end + "?",
                        Kind.FACT));
    }

    private static boolean holds(Complement row, MainClause clause, int last) {
        Sentence sentence = clause.sentence();
        int at = clause.verb() + 1;
        if (row.reflexive() != sentence.at(at).says("sich")) {
            return false;
        }
        at += row.reflexive() ? 1 : 0;
        for (int adverbs = 0; adverbs < 2 && clause.has(at) && isAdverb(sentence, at); adverbs++) {
            at++;
        }
        if (!clause.has(at + 1)) {
            return false;
        }
        boolean that = clause.says(at, ",") && clause.says(at + 1, "dass", "daß", "ob", "wie", "warum");
        if (row.asksForObject()) {
            return that || isObject(clause, at, last);
        }
        Token opening = sentence.at(at);
        if (row.asking().equals("Wo") && isAbstract(clause, at + 1)) {
            return false;
        }
        boolean points = opening.lower().startsWith("da") && row.openings().contains(opening.lower());
        return row.openings().contains(opening.lower()) && (points ? clause.says(at + 1, ",") : named(clause, at + 1));
    }

    /** "zeigt klar, dass": the adjective stands for an adverb. */
    private static boolean isAdverb(Sentence sentence, int at) {
        return sentence.at(at).is("ADV")
                || sentence.at(at).is("ADJ") && sentence.at(at + 1).says(",");
    }

    /** "liegt bei 40 Prozent", "liegt in der Verantwortung": no place. */
    private static boolean isAbstract(MainClause clause, int from) {
        for (int i = from; i < from + 5 && clause.has(i); i++) {
            Token token = clause.sentence().at(i);
            if (token.is("NUM")
                    || token.is("NOUN") && !PLACES.matcher(token.lower()).matches()) {
                return true;
            }
            if (token.isNoun()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isObject(MainClause clause, int at, int last) {
        Token first = clause.sentence().at(at);
        return first.is("DET", "NOUN", "ADJ", "NUM")
                && !NOT_ACCUSATIVE.contains(first.lower())
                && named(clause, at)
                && last >= at;
    }

    /** A noun that is no measure comes soon, before anything else does. */
    private static boolean named(MainClause clause, int from) {
        for (int i = from; i < from + 5 && clause.has(i); i++) {
            Token token = clause.sentence().at(i);
            if (token.isNoun()) {
                return !MEASURES.contains(token.lower());
            }
            if (!token.is("DET", "ADJ", "NUM", "ADV") || token.says("sich")) {
                return false;
            }
        }
        return false;
    }
}
