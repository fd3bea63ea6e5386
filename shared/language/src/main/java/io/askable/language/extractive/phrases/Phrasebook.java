package io.askable.language.extractive.phrases;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a language asks about a post, a heading and a few plain sentences. German, French, Spanish, Italian, Portuguese and Dutch
 * are known besides English; for others only headings that are questions serve.
 */
public final class Phrasebook {

    /** Of these, {@code %s} is the heading or title as it stands. */
    private record Phrases(String aboutPost, String aboutHeading, List<SentencePattern> patterns) {}

    private record SentencePattern(Kind kind, Pattern sentence, String question) {}

    private static final Phrases NONE = new Phrases("", "", List.of());

    private static final Map<String, Phrases> BY_LANGUAGE = Map.of(
            "en", new Phrases("What is “%s” about?", "What does the post say about “%s”?", List.of()),
            "de", new Phrases("Worum geht es in „%s“?", "Was steht im Beitrag zu „%s“?", german()),
            "fr", new Phrases("De quoi parle « %s » ?", "Que dit l’article à propos de « %s » ?", french()),
            "es", new Phrases("¿De qué trata «%s»?", "¿Qué dice el artículo sobre «%s»?", spanish()),
            "it", new Phrases("Di che cosa parla «%s»?", "Che cosa dice l’articolo su «%s»?", italian()),
            "pt", new Phrases("De que trata «%s»?", "O que diz o artigo sobre «%s»?", portuguese()),
            "nl", new Phrases("Waar gaat ‘%s’ over?", "Wat zegt het artikel over ‘%s’?", dutch()));

    private final Phrases phrases;

    private Phrasebook(Phrases phrases) {
        this.phrases = phrases;
    }

    /** By primary language tag in lower case. */
    public static Phrasebook of(Optional<String> language) {
        return new Phrasebook(BY_LANGUAGE.getOrDefault(language.orElse("en"), NONE));
    }

    public Optional<String> aboutPost(String title) {
        return filled(phrases.aboutPost(), title);
    }

    public Optional<String> aboutHeading(String heading) {
        return filled(phrases.aboutHeading(), heading);
    }

    /** The question that a sentence answers by its form. */
    public Optional<Asked> of(String sentence) {
        for (SentencePattern pattern : phrases.patterns()) {
            Matcher matcher = pattern.sentence().matcher(sentence);
            if (matcher.matches()) {
                return Optional.of(new Asked(matcher.replaceFirst(pattern.question()), pattern.kind()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> filled(String phrase, String text) {
        return phrase.isEmpty() ? Optional.empty() : Optional.of(phrase.formatted(text));
    }

    private static SentencePattern pattern(Kind kind, String sentence, String question) {
        return new SentencePattern(kind, Pattern.compile("(?U)" + sentence), question);
    }

    private static List<SentencePattern> german() {
        String subject =
                "((?:Der|Die|Das|Ein|Eine) (?:[\\p{L}-]+ ){0,2}\\p{Lu}[\\p{L}-]+|\\p{Lu}[\\p{L}-]{3,}(?: \\p{Lu}[\\p{L}-]+)?)";
        return List.of(
                pattern(Kind.DEFINITION, subject + " ist (?:ein|eine|der|die|das) \\p{L}.{20,}", "Was ist $1?"),
                pattern(
                        Kind.DEFINITION,
                        "(\\p{Lu}[\\p{L}-]{3,}) sind (?!nicht|auch|noch|sehr|so|zu)(?:\\p{Ll}+e |die )?\\p{Lu}[\\p{L}-]+,.{15,}",
                        "Was sind $1?"),
                pattern(
                        Kind.CAUSE,
                        subject + " (ist|war|kann|muss|wird|wurde|hat|soll|darf) ([^,;:„“\"()]{8,80}), weil .{12,}",
                        "Warum $2 $1 $3?"),
                pattern(
                        Kind.PURPOSE,
                        "Um ([^,;:„“\"()]{4,60}) zu (\\p{Ll}+en), (?:muss|müssen|kann|können|sollte|sollten|braucht|brauchen|benötigt|benötigen|reicht|genügt|gibt) .{12,}",
                        "Wie kann man $1 $2?"),
                pattern(
                        Kind.CONDITION,
                        "(?:Wenn|Falls) ((?:der|die|das|ein|eine|man) [^,;:„“\"()]{6,80}), (?!dann würde|würde|wäre|hätte).{15,}",
                        "Was passiert, wenn $1?"),
                pattern(
                        Kind.TIME,
                        subject + " wurde (?:im Jahr )?(?:1[5-9]|20)\\d\\d ([^,;:„“\"()]{3,80}(?:t|en))\\.",
                        "Wann wurde $1 $2?"));
    }

    private static List<SentencePattern> french() {
        return List.of(
                pattern(
                        Kind.DEFINITION,
                        "(L[ae] [\\p{L}-]+(?: [\\p{L}-]+)?|Les [\\p{L}-]+|L’[\\p{L}-]+|L'[\\p{L}-]+) (?:est|sont) (?:une?|des) \\p{L}.{20,}",
                        "Qu’est-ce que $1 ?"),
                pattern(
                        Kind.PURPOSE,
                        "Pour ((?!l[ae]s? |un|cela|ça|ce|autant|moi|nous|vous)\\p{Ll}+(?:er|ir|re) [^,;:«»\"()]{4,60}), .{20,}",
                        "Comment $1 ?"),
                pattern(
                        Kind.CONDITION,
                        "Si (l[ae] [^,;:«»\"()]{6,80}|les [^,;:«»\"()]{6,80}|vous [^,;:«»\"()]{6,80}), (?!.*(?:rait|raient)\\b).{15,}",
                        "Que se passe-t-il si $1 ?"),
                pattern(
                        Kind.CAUSE,
                        "(L[ae]s? [^,;:«»\"()]{10,80}?),? parce qu(?:e |’|').{12,}",
                        "Pourquoi est-ce que $1 ?"));
    }

    private static List<SentencePattern> spanish() {
        return List.of(
                pattern(
                        Kind.DEFINITION,
                        "((?:El|La) [\\p{L}-]+(?: [\\p{L}-]+)?|\\p{Lu}[\\p{L}-]{3,}) es una? (?!buen|gran|mal)\\p{L}.{20,}",
                        "¿Qué es $1?"),
                pattern(
                        Kind.PURPOSE,
                        "Para ((?!el |la |los |las |un|eso|esto|mí|ello|nosotros)\\p{Ll}+(?:ar|er|ir|arse|erse|irse) [^,;:«»\"()]{4,60}), .{20,}",
                        "¿Cómo $1?"),
                pattern(
                        Kind.CONDITION,
                        "Si ((?:el|la|los|las|un|una) [^,;:«»\"()]{6,80}), (?!.*(?:ría|rían)\\b).{15,}",
                        "¿Qué ocurre si $1?"),
                pattern(Kind.CAUSE, "((?:El|La|Los|Las) [^,;:«»\"()]{10,80}?),? porque .{12,}", "¿Por qué $1?"));
    }

    private static List<SentencePattern> italian() {
        return List.of(
                pattern(
                        Kind.PURPOSE,
                        "Per ((?!il |la |lo |i |gli |le |un|questo)\\p{Ll}+(?:are|ere|ire|arsi|ersi|irsi) [^,;:«»\"()]{4,60}), .{20,}",
                        "Come $1?"),
                pattern(
                        Kind.CONDITION,
                        "Se ((?:il|la|lo|i|gli|le|un|una) [^,;:«»\"()]{6,80}), (?!.*(?:rebbe|rebbero)\\b).{15,}",
                        "Che cosa succede se $1?"));
    }

    private static List<SentencePattern> portuguese() {
        return List.of(
                pattern(
                        Kind.PURPOSE,
                        "Para ((?!o |a |os |as |um|isso|isto)\\p{Ll}+(?:ar|er|ir) [^,;:«»\"()]{4,60}), .{20,}",
                        "Como $1?"),
                pattern(
                        Kind.CONDITION,
                        "Se ((?:o|a|os|as|um|uma) [^,;:«»\"()]{6,80}), (?!.*(?:ria|riam)\\b).{15,}",
                        "O que acontece se $1?"));
    }

    private static List<SentencePattern> dutch() {
        return List.of(
                pattern(
                        Kind.DEFINITION,
                        "((?:De|Het|Een) [\\p{L}-]+|\\p{Lu}[\\p{L}-]{3,}) is een \\p{L}.{20,}",
                        "Wat is $1?"),
                pattern(
                        Kind.CONDITION,
                        "Als ((?:de|het|een|je|u) [^,;:‘’\"()]{6,80}), (?!zou).{15,}",
                        "Wat gebeurt er als $1?"));
    }
}
