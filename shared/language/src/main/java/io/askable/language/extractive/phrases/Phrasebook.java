package io.askable.language.extractive.phrases;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a language asks about a post and a few plain sentences. Twenty languages know how to ask about a post; French, Spanish,
 * Italian, Portuguese and Dutch ask about sentences, which needs no tagger there.
 */
public final class Phrasebook {

    /** In {@code aboutPost}, {@code %s} is the title as it stands. */
    private record Phrases(String aboutPost, String aboutUntitled, List<SentencePattern> patterns) {}

    private record SentencePattern(Kind kind, Pattern sentence, String question) {}

    private static final Map<String, Phrases> BY_LANGUAGE = Map.ofEntries(
            entry("en", "What is “%s” about?", "What is this post about?", List.of()),
            entry("de", "Worum geht es in „%s“?", "Worum geht es in diesem Beitrag?", List.of()),
            entry("fr", "De quoi parle « %s » ?", "De quoi parle cet article ?", french()),
            entry("es", "¿De qué trata «%s»?", "¿De qué trata este artículo?", spanish()),
            entry("it", "Di che cosa parla «%s»?", "Di che cosa parla questo articolo?", italian()),
            entry("pt", "De que trata «%s»?", "De que trata este artigo?", portuguese()),
            entry("nl", "Waar gaat ‘%s’ over?", "Waar gaat dit artikel over?", dutch()),
            entry("pl", "O czym jest „%s”?", "O czym jest ten artykuł?", List.of()),
            entry("ru", "О чём статья «%s»?", "О чём эта статья?", List.of()),
            entry("uk", "Про що стаття «%s»?", "Про що ця стаття?", List.of()),
            entry("cs", "O čem je „%s“?", "O čem je tento článek?", List.of()),
            entry("sv", "Vad handlar ”%s” om?", "Vad handlar artikeln om?", List.of()),
            entry("da", "Hvad handler »%s« om?", "Hvad handler artiklen om?", List.of()),
            entry("no", "Hva handler «%s» om?", "Hva handler artikkelen om?", List.of()),
            entry("nb", "Hva handler «%s» om?", "Hva handler artikkelen om?", List.of()),
            entry("fi", "Mistä ”%s” kertoo?", "Mistä artikkeli kertoo?", List.of()),
            entry("tr", "“%s” ne hakkında?", "Bu yazı ne hakkında?", List.of()),
            entry("zh", "《%s》讲了什么？", "这篇文章讲了什么？", List.of()),
            entry("ja", "「%s」には何が書かれていますか？", "この記事には何が書かれていますか？", List.of()),
            entry("ko", "“%s”은(는) 어떤 내용인가요?", "이 글은 어떤 내용인가요?", List.of()));

    private static final Phrases UNKNOWN = new Phrases("", "", List.of());

    private final Phrases phrases;

    private Phrasebook(Phrases phrases) {
        this.phrases = phrases;
    }

    /** By primary language tag in lower case. */
    public static Phrasebook of(Optional<String> language) {
        return new Phrasebook(
                language.map(tag -> BY_LANGUAGE.getOrDefault(tag, UNKNOWN)).orElse(UNKNOWN));
    }

    /** Empty where the language is not known. */
    public Optional<String> aboutPost(String title) {
        return Optional.of(Titles.quotable(title))
                .filter(Titles::isTelling)
                .map(telling -> phrases.aboutPost().formatted(telling))
                .or(() -> Optional.of(phrases.aboutUntitled()))
                .filter(question -> !question.isEmpty());
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

    private static SentencePattern pattern(Kind kind, String sentence, String question) {
        return new SentencePattern(kind, Pattern.compile("(?U)" + sentence), question);
    }

    private static Map.Entry<String, Phrases> entry(
            String tag, String aboutPost, String aboutUntitled, List<SentencePattern> patterns) {
        return Map.entry(tag, new Phrases(aboutPost, aboutUntitled, patterns));
    }

    private static List<SentencePattern> french() {
        return List.of(
                pattern(
                        Kind.DEFINITION,
                        "(L[ae] [\\p{L}-]+(?: [\\p{L}-]+)?|Les [\\p{L}-]+|L’[\\p{L}-]+|L'[\\p{L}-]+) (?:est|sont) (?:une?|des) \\p{L}.{20,}",
                        "Qu’est-ce que $1 ?"),
                pattern(
                        Kind.PURPOSE,
                        "Pour ((?!l[ae]s? |votre |notre |autre |quatre |être |un|cela|ça|ce|autant|moi|nous|vous)\\p{Ll}+(?:er|ir|re) [^,;:«»\"()]{4,60}), (?:il |on |vous |nous |utilis|rendez|suivez|pensez|n['’]hésitez|commencez).{15,}",
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
                        "Para ((?!el |la |los |las |un|eso|esto|mí|ello|nosotros)\\p{Ll}+(?:ar|er|ir|arse|erse|irse) [^,;:«»\"()]{4,60}), (?:hay |debe|puede|se |es |basta|necesita|tiene|tendr|podr|conviene|lo ).{15,}",
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
                        "Per ((?!il |la |lo |i |gli |le |un|questo)\\p{Ll}+(?:are|ere|ire|arsi|ersi|irsi) [^,;:«»\"()]{4,60}), (?:si |è |bisogna|occorre|basta|devi|può|puoi|conviene).{15,}",
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
                        "Para ((?!o |a |os |as |um|isso|isto)\\p{Ll}+(?:ar|er|ir) [^,;:«»\"()]{4,60}), (?:é |deve|pode|basta|precisa|você|há |convém).{15,}",
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
