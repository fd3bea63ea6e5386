package io.askable.language.extractive.english;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** Turns of phrase that answer one question each: "The easiest way to renew a lease is …". */
final class Turns implements Pattern {

    private record Turn(java.util.regex.Pattern sentence, String question) {}

    private static final String PHRASE = "([^,;:()“”\"]{4,70}?)";
    private static final String ASPECT =
            "(?:(?:main|primary|biggest|key|most common|real|only|chief) )?(?:reason|purpose|goal|aim|advantage|disadvantage|benefit|drawback|cause|difference|role|function|symptom|risk|downside|challenge|effect|origin|meaning|motto|price|cost|deadline|capital|definition)";

    private static final List<Turn> TURNS = List.of(
            turn(
                    "(The (?:best|easiest|fastest|simplest|safest|cheapest|quickest|most \\w+|right|correct|usual) (?:way|method|approach|time|place) (?:to|of|for) "
                            + PHRASE + ") (is|are|was) .{8,}",
                    "What $3 $1?"),
            turn(
                    "(The " + ASPECT + " (?:of|for|behind|between|with) " + PHRASE
                            + ") (is|was) (?:to|the|an?|that|because|how|in|not|its|their|about|around|\\d).{8,}",
                    "What $3 $1?"),
            turn(
                    "(The " + ASPECT + "s (?:of|for|behind|between|with) " + PHRASE
                            + ") (are|were|include) (?!often|usually|still|also|now|so|very|too|well|more|less)(?=[^.]*(?:,| and ))[^.]{8,}.*",
                    "What are $1?"),
            turn(
                    "It (?:usually |typically |normally |generally )?(takes|took) (?:about |around |roughly |approximately |only |just |up to |at least |less than |more than )*(?:[\\d.,–-]+|an?|one|two|three|four|five|six|seven|eight|nine|ten)(?: to \\w+| or \\w+)? (?:second|minute|hour|day|week|month|year)s?(?: or \\w+)? (?:for [^,;:()]{3,40} )?to "
                            + PHRASE + "\\.",
                    "How long does it take to $2?"),
            turn(
                    "It(?: is|['’]s) (?:also |very |especially )?(important|essential|crucial|vital|necessary|recommended|best) to "
                            + PHRASE + ",? (?:because|since|as|so that) .{10,}",
                    "Why is it $1 to $2?"),
            turn("You can (?:also |easily |quickly )?" + PHRASE + " by (?:simply )?\\w+ing .{5,}", "How can you $1?"),
            turn(
                    "According to ((?:an?|the) (?:[\\w’'-]+ ){0,3}(?:study|survey|report|analysis|poll|review) (?:by|from|of|in|published) [^,;:()“”\"]{4,60}), .{20,}",
                    "What does $1 say?"),
            turn(
                    "To (?:be able to )?" + PHRASE + ", you(?:['’]ll| will)? (?:first )?need .{8,}",
                    "What do you need to $1?"));

    @Override
    public Optional<String> ask(Reading reading) {
        String sentence = reading.sentence().text();
        return TURNS.stream().flatMap(turn -> turn(turn, sentence).stream()).findFirst();
    }

    private static Optional<String> turn(Turn turn, String sentence) {
        Matcher matcher = turn.sentence().matcher(sentence);
        return matcher.matches() ? Optional.of(inside(matcher.replaceFirst(turn.question()))) : Optional.empty();
    }

    /** The subject stood first in its sentence and does no more. */
    private static String inside(String question) {
        int at = question.indexOf(" The ");
        return at < 0
                ? question
                : question.substring(0, at)
                        + question.substring(at, at + 5).toLowerCase(Locale.ROOT)
                        + question.substring(at + 5);
    }

    private static Turn turn(String sentence, String question) {
        return new Turn(java.util.regex.Pattern.compile("(?U)" + sentence), question);
    }
}
