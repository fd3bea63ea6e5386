package io.askable.language.extractive.english;

import io.askable.language.extractive.tagged.Token;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** "The price rose by 42 percent": by how much did the price rise? One part is replaced by the words that ask for it. */
final class Parts implements Pattern {

    private record Part(java.util.regex.Pattern part, String asking) {}

    private static final String NUMBER =
            "(?:(?:about|around|nearly|almost|roughly|over|more than|up to|at least|only|just) )?(?:[\\d.,]+|two|three|four|five|six|seven|eight|nine|ten|twelve)";
    private static final String SPANS = "(?:seconds|minutes|hours|days|weeks|months|years|decades)";

    private static final List<Part> PARTS = List.of(
            part("by " + NUMBER + " ?(?:%|percent(?:age points)?|per cent)", "By how much"),
            part("at the age of (?:just |only )?\\d+", "At what age"),
            part("for " + NUMBER + " " + SPANS, "For how long"),
            part(
                    "every (?:(?:\\d+|two|three|four|five|six|ten) " + SPANS
                            + "|second|minute|hour|day|week|month|year)",
                    "How often"),
            part("(?:once|twice|three times) (?:a|per) (?:day|week|month|year)", "How often"));

    @Override
    public Optional<String> ask(Reading reading) {
        return reading.clause().filter(clause -> clause.lead() == 0).flatMap(clause -> endOfClause(clause)
                .flatMap(end -> part(reading, clause, end)));
    }

    private static Optional<String> part(Reading reading, Clause clause, int end) {
        String rest = clause.sentence().between(clause.verb() + 1, end);
        for (Part part : PARTS) {
            Matcher found = part.part().matcher(rest);
            if (found.find()) {
                String left = rest.substring(0, found.start())
                        + rest.substring(found.end()).stripLeading();
                boolean another = left.matches(".*\\d.*|.*\\b(?:or|and|than|to)(?: at most)?")
                        || rest.substring(0, found.start()).matches(".*\\b(?:or|and|than|to) ");
                return another ? Optional.empty() : reading.inversion().ask(part.asking(), clause, end, left.strip());
            }
        }
        return Optional.empty();
    }

    /** Empty where more than one clause would be asked. */
    static Optional<Integer> endOfClause(Clause clause) {
        for (int i = clause.verb() + 1; i < clause.end(); i++) {
            Token token = clause.sentence().at(i);
            if (token.text().matches("[,;:–—]") || token.is("SCONJ")) {
                return Optional.of(i);
            }
        }
        return Optional.of(clause.end());
    }

    private static Part part(String part, String asking) {
        return new Part(java.util.regex.Pattern.compile("\\b" + part + "(?![\\w-])"), asking);
    }
}
