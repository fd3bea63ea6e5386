package io.askable.language.extractive.german;

import io.askable.language.extractive.tagged.WordList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Words of German that decide whether a question stands on its own. */
final class German {

    static final Set<String> FINITE_BE = Set.of("ist", "sind", "war", "waren");

    private static final int MAX_WORDS = 18;
    private static final int MAX_CHARS = 140;

    private static final Set<String> POINTERS = WordList.of("""
            er es ihm ihn ihr ihre ihren ihrem ihrer ihres sein seine seinen seinem seiner seines dies diese dieser
            dieses diesen diesem wir uns unser unsere unseren unserem unserer ich mich mir mein meine meinen meinem
            meiner euch euer eure dort hier damit dabei dafür davon darauf daran darin dazu daher deshalb deswegen
            jedoch also außerdem zudem auch solche solcher solches solchen letztere erstere jene jener jenes
            derselbe dieselbe dasselbe folgende folgenden folgender weitere weiterer weiteres weiteren nun dann da
            so dessen deren gestern heute morgen bislang inzwischen nämlich etwa ihnen aber mal natürlich ja
            wirklich eben halt doch bereits nur selbst beide beiden andere anderer anderen anderes dagegen darüber
            hinaus trotzdem wiederum jetzt heutzutage derzeit aktuell künftig ebenfalls allerdings daraus darunter
            diesbezüglich wieder noch schon sogar hingegen obige obigen genannten genannte besagte entsprechende
            entsprechenden vorher danach damals letztes letzten letzter vergangenen vergangene kommenden nächsten
            nächste
            """);

    private static final Set<String> VAGUE = WordList.of("""
            grund problem ding sache ziel ergebnis folge frage antwort punkt teil rest fall zeit weg tag jahr woche
            monat mann frau menschen leute beispiel thema lösung idee hinweis fazit tipp artikel beitrag text film
            buch serie spiel vorteil nachteil highlight ende anfang erste zweite dritte einzige beste wichtigste
            größte weitere meisten alles ganze gegenteil gute schöne eigentliche herausforderung voraussetzung
            ursache konzept projekt zahl zahlen person personen experten forscher wissenschaftler autor autorin
            autoren seite angebot bild bilder video ort stelle art bereich situation meinung diskussion geschichte
            bedeutung möglichkeit ansatz wirkung partner kunde kunden studie unternehmen firma mitarbeiter polizei
            richter gericht kläger anzeige vorgang lage entscheidung maßnahme maßnahmen täter opfer besitzer chef
            mädchen junge kind kinder team gruppe verein haus stadt veranstaltung aktion foto karte liste gerät
            modell system methode verfahren variante version hersteller produkt
            """);

    private German() {}

    static boolean allows(String asked) {
        // A name in quotation marks is one word, and "es" in "es gibt" points nowhere.
        String question =
                asked.replaceAll("(?U)„\\p{Lu}[^„“”]{2,60}[“”]", "Name").replaceAll("\\b(gibt|gab) es\\b", "$1");
        String[] words = question.split("\\s+");
        return words.length >= 3
                && words.length <= MAX_WORDS
                && asked.length() <= MAX_CHARS
                && !question.matches(".*[\"“”„»«()\\[\\]{};:|•…*_].*")
                && !question.matches(".*[,.–—-]\\s*\\?$")
                && !question.matches(".*\\b(?:z\\. ?B|etc|usw)\\..*")
                && question.replace(", wenn ", " ").indexOf(',') < 0
                && Arrays.stream(words).skip(1).noneMatch(German::points);
    }

    /** Polite Sie has a capital; sie does not. */
    private static boolean points(String word) {
        String bare = word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
        return bare.equals("sie") || POINTERS.contains(bare.toLowerCase(Locale.ROOT)) && !bare.equals("Sie");
    }

    static boolean isTelling(String subject) {
        return Arrays.stream(subject.split("\\s+"))
                .filter(word -> word.length() > 2 && Character.isUpperCase(word.charAt(0)))
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]", ""))
                .anyMatch(word -> !VAGUE.contains(word)
                        && !Set.of(
                                        "der", "die", "das", "ein", "eine", "kein", "keine", "jede", "jeder", "alle",
                                        "viele", "einige", "manche")
                                .contains(word));
    }
}
