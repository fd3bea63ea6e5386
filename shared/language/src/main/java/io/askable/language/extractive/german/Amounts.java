package io.askable.language.extractive.german;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Token;
import io.askable.language.extractive.tagged.WordList;
import java.util.Optional;
import java.util.Set;

/** German clauses that tell an amount: how high, how long, how many. */
final class Amounts {

    private static final int LONGEST_REST = 9;

    private static final Set<String> ABOUT = WordList.of(
            "rund etwa circa ca knapp fast über mindestens höchstens maximal insgesamt nur bis zu mehr als zwischen ab gut bei auf derzeit aktuell heute damit");
    private static final Set<String> UNITS = WordList.of("""
            prozent millionen milliarden euro dollar franken uhr meter metern kilometer kilometern zentimeter zentimetern grad
            jahre jahren tage tagen stunden minuten sekunden wochen monate monaten mal kilo kilogramm gramm liter litern watt kilowatt
            kilowattstunden punkte punkten tonnen quadratmeter quadratmetern hektar mb gb kw kwh km km/h ps kg cm mm m l ml % € $ milliarde million
            """);
    /** Ends of words: a compound is measured as its last part is. */
    private static final Set<String> HIGH = WordList.of(
            "preis kosten anteil temperatur umsatz gewinn quote miete gehalt gebühr budget strafe bußgeld leistung anteile verlust preise gebühren beitrag zuschuss förderung steuer zinssatz wirkungsgrad eintritt mindestlohn auslastung spannung geschwindigkeit alter");

    private static final Set<String> LARGE = WordList.of(
            "zahl anzahl fläche kapazität reichweite kofferraumvolumen volumen wohnfläche abstand entfernung");

    private Amounts() {}

    static Optional<Asked> of(MainClause clause) {
        return measured(clause).or(() -> priced(clause)).or(() -> counted(clause));
    }

    /** "Der Preis der Karte beträgt 40 Euro": Wie hoch ist der Preis der Karte? */
    private static Optional<Asked> measured(MainClause clause) {
        boolean states =
                clause.finite().says("beträgt", "betragen", "betrug", "betrugen", "liegt", "liegen", "lag", "lagen");
        int number = skipAbout(clause, clause.verb() + 1);
        boolean amount = clause.has(number + 1)
                && clause.sentence().at(number).is("NUM")
                && UNITS.contains(clause.sentence().at(number + 1).lower());
        if (!states || !amount) {
            return Optional.empty();
        }
        boolean past = clause.finite().says("betrug", "betrugen", "lag", "lagen");
        boolean plural =
                clause.finite().lower().endsWith("en") && !clause.finite().says("beträgt");
        String be = past ? plural ? "waren" : "war" : plural ? "sind" : "ist";
        String head = head(clause);
        boolean high = HIGH.stream().anyMatch(head::endsWith);
        return high || LARGE.stream().anyMatch(head::endsWith)
                ? asked("Wie " + (high ? "hoch " : "groß ") + be + " " + clause.subject() + "?")
                : Optional.empty();
    }

    /** "Die Karte kostet 40 Euro": Wie viel kostet die Karte? */
    private static Optional<Asked> priced(MainClause clause) {
        int number = skipAbout(clause, clause.verb() + 1);
        boolean amount = clause.has(number) && clause.sentence().at(number).is("NUM");
        boolean costs = clause.finite().says("kostet", "kosten", "kostete", "kosteten");
        boolean lasts = clause.finite().says("dauert", "dauern", "dauerte", "dauerten");
        return amount && (costs || lasts)
                ? asked((costs ? "Wie viel " : "Wie lange ") + clause.finite().lower() + " " + clause.subject() + "?")
                : Optional.empty();
    }

    /** "Die Firma hat 120 Mitarbeiter in Berlin": Wie viele Mitarbeiter hat die Firma in Berlin? */
    private static Optional<Asked> counted(MainClause clause) {
        Sentence sentence = clause.sentence();
        int number = skipAbout(clause, clause.verb() + 1);
        if (!clause.has(number + 1) || !sentence.at(number).isNumber()) {
            return Optional.empty();
        }
        int noun = number + 1;
        while (clause.has(noun) && sentence.at(noun).is("ADJ")) {
            noun++;
        }
        int stop = clause.firstBreak();
        boolean counts = clause.has(noun)
                && sentence.at(noun).is("NOUN")
                && isCountable(sentence.at(noun))
                && stop - noun <= LONGEST_REST
                && MainClause.isComplete(sentence, clause.verb(), Math.min(stop, clause.end()));
        boolean told = clause.finite()
                .says(
                        "verrät",
                        "verraten",
                        "zeigt",
                        "zeigen",
                        "nennt",
                        "nennen",
                        "erklärt",
                        "erklären",
                        "präsentiert",
                        "präsentieren");
        boolean linked = told
                || clause.finite().says("liegt", "liegen", "verfügt", "verfügen", "beträgt", "betragen")
                || clause.says(clause.verb() + 1, "über", "bei", "auf", "zwischen", "bis", "mit");
        boolean goesOn = sentence.find(noun, stop, "und", "oder", "sowie", "bis") > 0;
        return counts && !linked && !goesOn
                ? asked("Wie viele " + sentence.between(number + 1, noun + 1) + " "
                                + clause.finite().lower() + " " + clause.subject() + " "
                                + sentence.between(noun + 1, stop))
                        .map(asked -> new Asked(asked.question().strip() + "?", asked.kind()))
                : Optional.empty();
    }

    /** The last noun before a preposition or a genitive: what the subject is. */
    private static String head(MainClause clause) {
        for (int i = 0; i < clause.verb(); i++) {
            Token token = clause.sentence().at(i);
            if (token.isNoun()) {
                return token.lower();
            }
        }
        return "";
    }

    /** Counted in pieces: neither a unit nor its sign. */
    static boolean isCountable(Token noun) {
        return !UNITS.contains(noun.lower()) && noun.text().length() > 2;
    }

    private static int skipAbout(MainClause clause, int from) {
        return skipAbout(clause.sentence(), clause.end(), from);
    }

    static int skipAbout(Sentence sentence, int end, int from) {
        int i = from;
        while (i < Math.min(end, from + 4) && ABOUT.contains(sentence.at(i).lower())) {
            i++;
        }
        return i;
    }

    private static Optional<Asked> asked(String question) {
        return Optional.of(new Asked(question, Kind.NUMBER));
    }
}
