package io.askable.language.extractive.german;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Die Angelshow findet am 21. Mai 2022 in Rostock statt": Wann findet die Angelshow in Rostock statt? */
final class Dates {

    private static final int MOST_WORDS = 12;
    private static final int FEWEST_WORDS = 2;

    private static final Pattern DATE = Pattern.compile(
            "(?U)\\b(am|im|seit|ab|bis|seit dem|ab dem|bis zum|Anfang|Mitte|Ende) (?:(?:\\p{L}{3,8}tag|Mittwoch) )?(?:\\d{1,2}\\. (?:(?:und|bis) \\d{1,2}\\. )?)?(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?: (?:19|20)\\d\\d)?\\b");

    /** Two dates, or a span: what is left would still tell one of them. */
    private static final Pattern ANOTHER = Pattern.compile(
            "(?U)\\d|\\b(?:seit|bis|vom|Uhr|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\\b");

    private Dates() {}

    static Optional<Asked> of(MainClause clause) {
        if (clause.firstBreak() != clause.end() || !clause.isNamed()) {
            return Optional.empty();
        }
        String rest = clause.sentence().between(clause.verb() + 1, clause.end());
        Matcher date = DATE.matcher(rest);
        if (!date.find()) {
            return Optional.empty();
        }
        String left = (rest.substring(0, date.start()) + rest.substring(date.end()))
                .replaceAll("\\s+", " ")
                .strip();
        int words = left.split(" ").length;
        boolean whole = words >= FEWEST_WORDS
                && words <= MOST_WORDS
                && !ANOTHER.matcher(left).find();
        return whole ? Optional.of(new Asked(clause.ask(asking(date.group(1)), left), Kind.TIME)) : Optional.empty();
    }

    private static String asking(String preposition) {
        return switch (preposition) {
            case "seit", "seit dem" -> "Seit wann";
            case "ab", "ab dem" -> "Ab wann";
            case "bis", "bis zum" -> "Bis wann";
            default -> "Wann";
        };
    }
}
