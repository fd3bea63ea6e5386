package io.askable.language.extractive.german;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.tagged.Sentence;
import java.util.Optional;
import java.util.regex.Pattern;

/** German reasons that do not stand in the clause they give a reason for. */
final class Reasons {

    private static final Pattern THEREFORE = Pattern.compile("(?:Deshalb|Deswegen|Daher|Darum|Infolgedessen) .*");
    private static final Pattern GIVEN = Pattern.compile(
            "(?:Der )?(?:Grund|Ursache) (?:dafür|hierfür) (?:ist|sind|war|waren|liegt)\\b.*|Das liegt (?:vor allem |unter anderem |auch )?(?:daran|an)\\b.*");

    private static final int FEWEST_WORDS = 3;

    private Reasons() {}

    /** "Weil die Ärzte fehlen, schließt die Klinik": Warum schließt die Klinik? */
    static Optional<Asked> first(Sentence sentence) {
        boolean cause = sentence.at(0).says("weil", "da");
        boolean aim = sentence.at(0).says("um");
        int comma = cause || aim ? sentence.find(3, sentence.end(), ",") : -1;
        boolean closed = comma > 0
                && sentence.has(comma + 4)
                && !sentence.at(1).is("PRON")
                && !(sentence.at(1).says("der", "die", "das") && !sentence.at(2).is("NOUN", "PROPN", "ADJ", "NUM"))
                && (aim || sentence.at(comma - 1).is("VERB", "AUX"))
                && sentence.at(comma + 1).is("VERB", "AUX")
                && (cause
                        ? !sentence.at(1).is("VERB", "AUX")
                        : sentence.at(comma - 1).lower().matches("\\p{L}+zu\\p{L}+n")
                                || sentence.at(comma - 2).says("zu"));
        return closed
                ? LeadIns.asked(cause ? "Warum" : "Wozu", sentence, comma + 1, cause ? Kind.CAUSE : Kind.PURPOSE)
                : Optional.empty();
    }

    /** "Die Ärzte fehlen, weshalb die Klinik geschlossen wird": Warum wird die Klinik geschlossen? */
    static Optional<Asked> last(Sentence sentence) {
        int from = 0;
        for (int i = FEWEST_WORDS; i + FEWEST_WORDS < sentence.end() && from == 0; i++) {
            boolean so = sentence.at(i).says("sodass", "weshalb", "weswegen")
                    || sentence.at(i).says("dass") && sentence.at(i - 1).says("so");
            from = so ? i + 1 : 0;
        }
        int verb = sentence.end() - 1;
        boolean movable = from > 0
                && LeadIns.nouns(sentence, from, verb) > 1
                && !sentence.at(0).says("es", "er", "sie", "das", "dies", "wir", "ich", "man")
                && sentence.at(from).is("DET", "NOUN", "PROPN", "ADJ", "NUM")
                && !sentence.between(from, verb).matches(".*[,;:–—].*")
                && (sentence.at(verb).is("AUX")
                        || sentence.at(verb).is("VERB") && !GermanHeadings.mayPart(sentence.at(verb)))
                && MainClause.looksFinite(sentence.at(verb));
        return movable
                ? Optional.of(new Asked(
                        "Warum " + sentence.at(verb).text() + " " + sentence.between(from, verb) + "?", Kind.CAUSE))
                : Optional.empty();
    }

    /** "Wer eine Sperre hält, sollte sie erneuern": Was sollte man beachten, wenn man eine Sperre hält? */
    static Optional<Asked> whoever(Sentence sentence) {
        int comma = sentence.at(0).says("wer") ? sentence.find(3, sentence.end(), ",") : -1;
        boolean advice = comma > 0
                && sentence.has(comma + 4)
                && sentence.at(comma - 1).is("VERB", "AUX")
                && sentence.at(comma + 1).says("sollte", "muss", "kann");
        return advice
                ? Optional.of(new Asked(
                        "Was " + sentence.at(comma + 1).lower() + " man "
                                + (sentence.at(comma + 1).says("kann") ? "tun" : "beachten") + ", wenn man "
                                + sentence.between(1, comma) + "?",
                        Kind.CONDITION))
                : Optional.empty();
    }

    /** Whether a sentence gives a reason for the one before it, or has its own there. */
    static boolean joins(String sentence) {
        return THEREFORE.matcher(sentence).matches() || GIVEN.matcher(sentence).matches();
    }

    /** "Die Ärzte fehlen. Deshalb schließt die Klinik": Warum schließt die Klinik? Both sentences answer it. */
    static Optional<Asked> inSentenceBefore(Sentence sentence) {
        boolean thus = sentence.size() > 4
                && THEREFORE.matcher(sentence.text()).matches()
                && sentence.at(1).is("VERB", "AUX");
        return thus ? LeadIns.asked("Warum", sentence, 1, Kind.CAUSE) : Optional.empty();
    }

    /** "Die Klinik schließt. Das liegt daran, dass die Ärzte fehlen": Warum schließt die Klinik? */
    static Optional<Asked> inSentenceAfter(Frame frame, String after) {
        return GIVEN.matcher(after).matches()
                        && frame.stop() == frame.sentence().end()
                ? Optional.of(new Asked(frame.ask("Warum", frame.rest()), Kind.CAUSE))
                : Optional.empty();
    }
}
