package io.askable.language.extractive.phrases;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Headings that every second recipe, manual or guide has, with what they answer. */
public final class StandardHeadings {

    private static final Map<String, String> ENGLISH = table("""
            ingredients, what you need, what you'll need, you will need = What ingredients or materials do you need?
            directions, instructions, method, preparation = What are the steps to prepare it?
            prerequisites, requirements, system requirements = What are the prerequisites?
            installation, how to install, setup, installing = How do you install it?
            getting started, quick start, quickstart = How do you get started?
            usage, how to use = How do you use it?
            configuration = How do you configure it?
            how it works = How does it work?
            pricing, price, prices, cost, costs = How much does it cost?
            key features, features, main features = What are the main features?
            benefits, advantages, pros = What are the benefits?
            drawbacks, disadvantages, cons = What are the drawbacks?
            limitations, known limitations, known issues = What are the limitations?
            pros and cons, advantages and disadvantages = What are the pros and cons?
            symptoms = What are the symptoms?
            causes = What are the causes?
            treatment = How is it treated?
            side effects = What are the side effects?
            troubleshooting, common problems = What are common problems and how do you solve them?
            common mistakes, mistakes to avoid = What are common mistakes?
            best practices = What are the best practices?
            opening hours = What are the opening hours?
            how to get there, getting there = How do you get there?
            how to apply = How can you apply?
            who can apply, eligibility = Who can apply?
            key takeaways, takeaways, main takeaways = What are the key takeaways?
            alternatives = What are the alternatives?
            license, licence = Under which license is it published?
            storage, how to store = How should it be stored?
            """);
    private static final Map<String, String> GERMAN = table("""
            zutaten, die zutaten, ihr braucht, du brauchst, das brauchst du, das braucht ihr = Welche Zutaten braucht man?
            zubereitung, die zubereitung, so geht's, und so geht's = Wie geht man bei der Zubereitung vor?
            voraussetzungen, teilnahmevoraussetzungen = Welche Voraussetzungen gibt es?
            systemanforderungen = Welche Systemanforderungen gibt es?
            vorteile, die vorteile, ihre vorteile, deine vorteile = Welche Vorteile gibt es?
            nachteile, die nachteile = Welche Nachteile gibt es?
            vor- und nachteile, vorteile und nachteile = Welche Vor- und Nachteile gibt es?
            ursachen, die ursachen = Welche Ursachen gibt es?
            symptome, die symptome = Welche Symptome gibt es?
            nebenwirkungen = Welche Nebenwirkungen gibt es?
            öffnungszeiten = Wie sind die Öffnungszeiten?
            preise, kosten, eintrittspreise = Wie hoch sind die Kosten?
            anmeldung = Wie meldet man sich an?
            anfahrt, anreise = Wie kommt man hin?
            technische daten = Welche technischen Daten werden genannt?
            alternativen = Welche Alternativen gibt es?
            häufige fehler, typische fehler = Welche Fehler sind häufig?
            """);

    private StandardHeadings() {}

    /** By primary language tag; English and German. */
    public static Optional<String> of(Optional<String> language, String heading) {
        Map<String, String> table =
                switch (language.orElse("")) {
                    case "en" -> ENGLISH;
                    case "de" -> GERMAN;
                    default -> Map.of();
                };
        return Optional.ofNullable(table.get(heading.toLowerCase(Locale.ROOT).replace('’', '\'')));
    }

    private static Map<String, String> table(String rows) {
        return rows.lines()
                .map(line -> line.split(" = "))
                .flatMap(row -> java.util.Arrays.stream(row[0].split(", ")).map(heading -> Map.entry(heading, row[1])))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
