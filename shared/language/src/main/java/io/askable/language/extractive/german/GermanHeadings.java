package io.askable.language.extractive.german;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.tagged.Sentence;
import io.askable.language.extractive.tagged.Tagger;
import io.askable.language.extractive.tagged.Token;
import io.askable.language.extractive.tagged.WordList;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns German headings into the questions their sections answer. For one thread. */
public final class GermanHeadings {

    private static final Set<String> ASKING =
            WordList.of("warum wieso weshalb wie was wann wo woher wohin wer womit wozu wofür");

    /** They part from their verb, so that a verb with one cannot be moved as it is. */
    private static final Pattern PARTS = Pattern.compile(
            "(?U)(?:ab|an|auf|aus|bei|dar|ein|fest|frei|her|hin|los|mit|nach|statt|teil|vor|weg|weiter|zu|zurück|zusammen|kennen|um|durch|unter)\\p{L}{3,}");

    private static final String MANY =
            "Vorteile|Nachteile|Voraussetzungen|Ursachen|Gründe|Symptome|Folgen|Auswirkungen|Kosten|Merkmale|Eigenschaften|Funktionen|Aufgaben|Ziele|Arten|Formen|Anforderungen|Risiken|Chancen|Alternativen|Besonderheiten|Bestandteile|Einsatzgebiete|Maßnahmen|Regeln|Möglichkeiten|Bedingungen|Schritte|Unterschiede";

    /** With a genitive: "Vorteile der Wärmepumpe". */
    private static final Pattern OF = Pattern.compile("(?U)(?:[Dd]ie )?((?:\\p{Ll}+en )?(?:" + MANY
            + ") (?:der|des|einer|eines|von|vom|zwischen) [^,:;–/()?!]{3,60})");

    /** "Voraussetzungen für eine Wärmepumpe". */
    private static final Pattern FOR = Pattern.compile("(?U)(?:Die )?((?:" + MANY
            + "|Tipps|Fördermittel|Förderungen|Angebote) (?:für|gegen|bei|beim|zum|zur) [^,:;–/()?!]{3,60})");

    private static final Pattern DIFFERENCE =
            Pattern.compile("(?U)(?:[Dd]er )?(Unterschied zwischen [^,:;/()?!]{3,60} und [^,:;/()?!]{3,40})");
    private static final Pattern HOW = Pattern.compile(
            "(?U)So (funktionier(?:t|en)|gelingt|geht|entsteh(?:t|en)|arbeite(?:t|n)|wird|werden) ([^,:;–/()?!]{4,60})");

    private final Tagger tagger = Tagger.german();

    /** {@code heading} without number and closing marks; empty where it is a mere topic. */
    public Optional<Asked> of(String heading) {
        return parts(heading)
                .or(() -> asked(heading))
                .filter(German::allows)
                .map(question -> new Asked(question, Kind.HEADING));
    }

    private static Optional<String> parts(String heading) {
        Matcher how = HOW.matcher(heading);
        if (how.matches() && !how.group(2).startsWith("es")) {
            return Optional.of("Wie " + how.group(1) + " " + how.group(2) + "?");
        }
        return matched(DIFFERENCE, heading, "Was ist der %s?")
                .or(() -> matched(OF, heading, "Was sind die %s?"))
                .or(() -> matched(FOR, heading, "Was sind die %s?"));
    }

    private static Optional<String> matched(Pattern pattern, String heading, String question) {
        Matcher matcher = pattern.matcher(heading);
        return matcher.matches() ? Optional.of(question.formatted(matcher.group(1))) : Optional.empty();
    }

    /** "Warum Bienen schlafen": Warum schlafen Bienen? And "Was ist Honig", which lacks only its mark. */
    private Optional<String> asked(String heading) {
        Sentence sentence = tagger.read(heading);
        int last = sentence.size() - 1;
        if (last < 2 || !ASKING.contains(sentence.at(0).lower())) {
            return Optional.empty();
        }
        if (isFinite(sentence.at(1))) {
            return Optional.of(heading + "?");
        }
        Token verb = sentence.at(last);
        boolean movable = isFinite(verb) && !mayPart(verb) && sentence.at(1).is("DET", "NOUN", "PROPN", "ADJ")
                || isFinite(verb) && sentence.at(1).says("man") && !mayPart(verb);
        return movable
                ? Optional.of(sentence.at(0).text() + " " + verb.text() + " " + sentence.between(1, last) + "?")
                : Optional.empty();
    }

    /** Whether the verb may leave a particle behind where it is moved. */
    static boolean mayPart(Token verb) {
        return PARTS.matcher(verb.lower()).matches();
    }

    private static boolean isFinite(Token token) {
        return token.is("AUX", "VERB") && MainClause.looksFinite(token);
    }
}
