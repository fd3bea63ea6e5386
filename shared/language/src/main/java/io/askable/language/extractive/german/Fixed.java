package io.askable.language.extractive.german;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns of phrase that answer one question each. */
final class Fixed {

    private record Turn(Pattern sentence, String question, Kind kind) {}

    private static final String REST = "([^,;:()„“\"»«]{3,60}?)";

    /** What a thing may have, with its gender, so that the question needs no dictionary. */
    private static final Map<String, String> NOUNS = Map.of(
            "Der",
            "Grund|Zweck|Vorteil|Nachteil|Unterschied|Hintergrund|Schwerpunkt|Höhepunkt|Auslöser|Sinn|Name|Titel",
            "Die",
            "Ursache|Aufgabe|Voraussetzung|Besonderheit|Folge|Idee|Grundlage|Herausforderung|Funktion|Bedingung",
            "Das",
            "Ziel|Motto|Thema|Ergebnis|Problem|Hauptziel|Geheimnis");

    private static final List<Turn> TURNS = List.of(
            turn("Zu(?:m|r)? " + REST + " (gehören|zählen) .{10,}", "Was $2 zu $1?", Kind.FACT),
            turn(
                    "Es gibt (?:insgesamt |derzeit |aktuell )?(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|\\d+) ((?:\\p{Ll}+e |)\\p{Lu}\\p{Ll}+(?:en|er|e|n|s))( (?:von|für|der|zur|zum|im|in) [^,;:()„“\"]{3,50})?[,:.].*",
                    "Wie viele $1 gibt es$2?",
                    Kind.NUMBER),
            turn(
                    "Der Begriff „?([\\p{L}-]{3,30}(?: \\p{Lu}[\\p{L}-]+)?)“? (?:bezeichnet|steht für|beschreibt|meint|bedeutet) .{10,}",
                    "Was bedeutet der Begriff $1?",
                    Kind.DEFINITION),
            turn(
                    "Die Abkürzung „?([\\p{L}.-]{2,12})“? steht für .{6,}",
                    "Wofür steht die Abkürzung $1?",
                    Kind.DEFINITION),
            turn(
                    "((?:Der|Die|Das|Ein|Eine) [^,;:()„“\"]{3,50}?) (spielt|spielte) (?:\\p{L}+ )?eine (?:\\p{L}+ )?(?:\\p{L}+e )?Rolle((?: (?:bei|beim|für|in|im) [^,;:()„“\"]{3,50})?)\\.",
                    "Welche Rolle $2 $1$3?",
                    Kind.FACT),
            turn(noun("Der"), "Was ist der $1?", Kind.PURPOSE),
            turn(noun("Die"), "Was ist die $1?", Kind.PURPOSE),
            turn(noun("Das"), "Was ist das $1?", Kind.PURPOSE),
            turn(
                    "(Ziel|Aufgabe|Thema|Motto|Zweck|Voraussetzung) ((?:der|des|von|für) [^,;:()„“\"]{4,50}) (?:ist|sind|war|waren|lautet) .{8,}",
                    "Was ist $1 $2?",
                    Kind.PURPOSE));

    private Fixed() {}

    static Optional<Asked> of(String sentence) {
        for (Turn turn : TURNS) {
            Matcher matcher = turn.sentence().matcher(sentence);
            if (matcher.matches()) {
                String question = matcher.replaceFirst(turn.question())
                        .replaceFirst("^Was ist (Ziel|Thema|Motto) ", "Was ist das $1 ")
                        .replaceFirst("^Was ist (Aufgabe|Voraussetzung) ", "Was ist die $1 ")
                        .replaceFirst("^(Welche Rolle spielte?) D", "$1 d")
                        .replaceFirst("^(Welche Rolle spielte?) E", "$1 e")
                        .replaceFirst("^Was ist Zweck ", "Was ist der Zweck ");
                return Optional.of(new Asked(question, turn.kind()));
            }
        }
        return Optional.empty();
    }

    /** "Der Grund für den Ausfall ist …", "Das Ziel des Projekts war es, …". */
    private static String noun(String article) {
        return article + " ((?:" + NOUNS.get(article)
                + ") (?:der|des|von|vom|für|beim|bei|eines|einer|hinter|zwischen) [^,;:()„“\"]{4,60}?) (?:ist|war|liegt|lautet|besteht|sind|waren) .{8,}";
    }

    private static Turn turn(String sentence, String question, Kind kind) {
        return new Turn(Pattern.compile("(?U)" + sentence), question, kind);
    }
}
