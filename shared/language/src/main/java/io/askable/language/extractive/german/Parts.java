package io.askable.language.extractive.german;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.tagged.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A German clause with one part replaced by the words that ask for it: "um 42 Prozent" answers "um wie viel Prozent". */
final class Parts {

    private static final int FEWEST_WORDS = 3;

    private static final String NUMBER =
            "(?:(?:rund|etwa|circa|ca\\.|knapp|fast|gut|über|mehr als|bis zu|mindestens|maximal|nur|weitere) )*(?:\\d[\\d.,]*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)";
    private static final String UNIT =
            "(Prozent(?:punkte)?|Euro|Cent|Dollar|Franken|(?:Millionen|Milliarden) (?:Euro|Dollar|Franken|US-Dollar)|US-Dollar)";

    private record Part(Pattern part, String asking, Kind kind) {}

    private static final List<Part> PARTS = List.of(
            part("um " + NUMBER + " " + UNIT, "Um wie viel $1", Kind.NUMBER),
            part("auf " + NUMBER + " " + UNIT, "Auf wie viel $1", Kind.NUMBER),
            part("im Alter von " + NUMBER + " Jahren", "In welchem Alter", Kind.NUMBER),
            part("seit " + NUMBER + " (Jahren|Monaten|Wochen)", "Seit wie vielen $1", Kind.TIME),
            part(
                    "nach " + NUMBER + " (Jahren|Monaten|Wochen|Tagen|Stunden|Minuten)",
                    "Nach wie vielen $1",
                    Kind.NUMBER),
            part(NUMBER + " (?:Jahre|Monate|Wochen|Tage|Stunden|Minuten) lang", "Wie lange", Kind.NUMBER),
            part("alle " + NUMBER + " (?:Jahre|Monate|Wochen|Tage|Stunden|Minuten)", "Wie oft", Kind.NUMBER),
            part("(?:ein|zwei|drei|vier)mal (?:pro|am|im|in der) (?:Tag|Woche|Monat|Jahr)", "Wie oft", Kind.NUMBER));

    /** What is left must not tell another number, lest the question asks for one of two. */
    private static final Pattern ANOTHER = Pattern.compile("\\d(?<!\\b(?:19|20)\\d\\d)|\\bvon \\d");

    private Parts() {}

    static Stream<Asked> of(Frame frame) {
        return Stream.<Function<Frame, Optional<Asked>>>of(
                        Parts::clause, Parts::because, Parts::share, Parts::counted, Parts::measured)
                .map(part -> part.apply(frame))
                .flatMap(Optional::stream);
    }

    private static Optional<Asked> measured(Frame frame) {
        for (Part part : PARTS) {
            Matcher found = part.part().matcher(frame.rest());
            if (found.find()) {
                String left = frame.rest().substring(0, found.start())
                        + frame.rest().substring(found.end()).stripLeading();
                String asking =
                        part.asking().contains("$1") ? part.asking().replace("$1", found.group(1)) : part.asking();
                return frame.hasSecondVerb()
                                || ANOTHER.matcher(left.replaceAll("\\b(?:19|20)\\d\\d\\b", ""))
                                        .find()
                        ? Optional.empty()
                        : asked(frame, asking, left.strip(), part.kind());
            }
        }
        return Optional.empty();
    }

    /** "Laut der Studie sind 98 Prozent der Firmen verwundbar". */
    private static Optional<Asked> share(Frame frame) {
        Sentence sentence = frame.sentence();
        int number = Amounts.skipAbout(sentence, frame.stop(), frame.verb() + 1);
        boolean share = number + 3 < frame.stop()
                && !frame.subjectFirst()
                && sentence.at(number).is("NUM")
                && Openings.isShare(sentence, number);
        int noun = number + 3;
        while (share && noun < frame.stop() && !sentence.at(noun).isNoun()) {
            noun++;
        }
        return share && noun < frame.stop()
                ? asked(
                        frame,
                        "Wie viel " + sentence.between(number + 1, noun + 1),
                        sentence.between(noun + 1, frame.stop()),
                        Kind.NUMBER)
                : Optional.empty();
    }

    /** "…, weil die Ärzte fehlen", "…, um Strom zu sparen". */
    private static Optional<Asked> clause(Frame frame) {
        Sentence sentence = frame.sentence();
        int next = frame.stop() + 1;
        boolean follows = sentence.has(next + 3)
                && sentence.at(frame.stop()).says(",")
                && !sentence.at(frame.stop() - 1)
                        .says("nicht", "nur", "deshalb", "allem", "auch", "erst", "so", "dann");
        if (!follows) {
            return Optional.empty();
        }
        return switch (sentence.at(next).lower()) {
            case "weil", "denn" -> asked(frame, "Warum", frame.rest(), Kind.CAUSE);
            case "da" ->
                sentence.at(next + 1).is("AUX", "VERB")
                        ? Optional.empty()
                        : asked(frame, "Warum", frame.rest(), Kind.CAUSE);
            case "um" ->
                !sentence.at(next + 1).says("dann", "danach", "anschließend", "schließlich", "später")
                                && (sentence.find(next + 2, sentence.end(), "zu") > 0 || endsWithInfinitive(sentence))
                        ? asked(frame, "Wozu", frame.rest(), Kind.PURPOSE)
                        : Optional.empty();
            case "indem" -> asked(frame, "Wie", frame.rest(), Kind.MEANS);
            default -> Optional.empty();
        };
    }

    /** "… um weiterzukommen". */
    private static boolean endsWithInfinitive(Sentence sentence) {
        return sentence.at(sentence.end() - 1).lower().matches("\\p{L}{2,}zu\\p{L}{3,}n");
    }

    /** "Der Verkehr wurde wegen des Sturms eingestellt". */
    private static Optional<Asked> because(Frame frame) {
        Sentence sentence = frame.sentence();
        int cause = sentence.find(frame.verb() + 1, frame.stop(), "wegen", "aufgrund", "infolge");
        int end = frame.beforeVerbsEnd();
        boolean plain = cause > 0
                && end - cause >= 2
                && !sentence.at(cause + 1).is("VERB", "AUX")
                && frame.hasSubjectBefore(cause)
                && !frame.hasSecondVerb();
        if (!plain) {
            return Optional.empty();
        }
        String left = sentence.between(frame.verb() + 1, cause) + " " + sentence.between(end, frame.stop());
        return asked(frame, "Warum", left.strip(), Kind.CAUSE);
    }

    /** "In Bremen arbeiten 120 Menschen", "In Bremen gibt es 120 Brauereien". */
    private static Optional<Asked> counted(Frame frame) {
        Sentence sentence = frame.sentence();
        boolean exist = frame.finite().says("gibt", "gab")
                && sentence.at(frame.verb() + 1).says("es");
        int number = Amounts.skipAbout(sentence, frame.stop(), frame.verb() + (exist ? 2 : 1));
        int noun = number + 1;
        while (noun < frame.stop() && sentence.at(noun).is("ADJ")) {
            noun++;
        }
        boolean counts = noun < frame.stop()
                && !frame.subjectFirst()
                && (exist || frame.finite().lower().matches("\\p{L}+en|sind"))
                && sentence.at(number).isNumber()
                && sentence.at(noun).is("NOUN")
                && Amounts.isCountable(sentence.at(noun))
                && sentence.find(noun, frame.stop(), "und", "oder", "sowie", "bis") < 0;
        return counts
                ? asked(
                        frame,
                        "Wie viele " + sentence.between(number + 1, noun + 1),
                        (exist ? "es " : "") + sentence.between(noun + 1, frame.stop()),
                        Kind.NUMBER)
                : Optional.empty();
    }

    private static Optional<Asked> asked(Frame frame, String asking, String rest, Kind kind) {
        String question = frame.ask(asking, rest);
        return question.split(" ").length >= FEWEST_WORDS ? Optional.of(new Asked(question, kind)) : Optional.empty();
    }

    private static Part part(String part, String asking, Kind kind) {
        return new Part(Pattern.compile("(?U)\\b" + part + "\\b(?! (?:auf|bis) )"), asking, kind);
    }
}
