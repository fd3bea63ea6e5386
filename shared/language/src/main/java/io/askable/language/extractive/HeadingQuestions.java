package io.askable.language.extractive;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.english.EnglishHeadings;
import io.askable.language.extractive.phrases.Phrasebook;
import io.askable.language.extractive.tagged.Tagger;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a heading asks. */
final class HeadingQuestions {

    private static final int LONGEST = 90;
    private static final Pattern NUMBERING = Pattern.compile(
            "(?iU)^(?:(?:step|part|chapter|schritt|étape|paso)\\s*)?(?:\\d{1,2}|[ivx]{1,4}|[a-h])\\s*[.):–-]\\s*|^[#•*→►-]+\\s*|^(?:step|part|schritt) \\d+\\s+");
    private static final Pattern CLOSING = Pattern.compile("[\\s.:…–-]+$");
    private static final Pattern QUESTION = Pattern.compile("(?s)[^?]{8,}[?？]|[^?]{8,} \\?");
    private static final Pattern OPENS_QUESTION = Pattern.compile(
            "(?iU)^¿?(?:und |and |so |but |aber |also )?(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could|should|will|would|has|have|must|may"
                    + "|wer|wen|wem|was|welche\\p{L}*|wann|wo|woher|wohin|warum|wieso|weshalb|wie|wozu|woran|womit|wofür|worauf|ist|sind|kann|können|darf|soll|sollte|muss|müssen|gibt|lohnt|hat|haben"
                    + "|qui|que|qu['’]\\p{L}+|quoi|quel\\p{L}*|quand|où|pourquoi|comment|combien|est-ce|faut-il|peut-on"
                    + "|qué|quién\\p{L}*|cuál\\p{L}*|cuándo|dónde|por qué|cómo|cuánt\\p{L}*|para qué|es|puede|se puede"
                    + "|chi|che|cosa|quale|quando|dove|perché|come|quanto|quem|qual|onde|por que|como|wat|wie|waar|wanneer|waarom|hoe|welke)\\b");
    private static final Pattern ADDRESSES = Pattern.compile(
            "(?iU)\\b(?:want to|need help|questions\\?|like what|ready to|looking for|bist du|hast du|haben sie fragen|noch fragen|want more|bin ich|war ich|habe ich|sind wir|haben wir|am i|have i|did i|more info|did you know|interested)\\b");
    private static final Set<String> EMPTY_HEADINGS = Set.of(
            "introduction",
            "conclusion",
            "conclusions",
            "summary",
            "overview",
            "background",
            "faq",
            "faqs",
            "references",
            "sources",
            "comments",
            "related",
            "see also",
            "links",
            "notes",
            "about",
            "about the author",
            "table of contents",
            "contents",
            "final thoughts",
            "wrapping up",
            "wrap up",
            "what's next",
            "next steps",
            "further reading",
            "resources",
            "advertisement",
            "einleitung",
            "fazit",
            "zusammenfassung",
            "kommentare",
            "quellen",
            "inhalt",
            "conclusión",
            "resumen",
            "introducción",
            "commentaires",
            "sommaire",
            "conclusione",
            "conclusão",
            "updates",
            "update",
            "disclaimer",
            "more",
            "share",
            "tags");

    private final Phrasebook phrases;
    private final Optional<EnglishHeadings> english;

    private final Optional<Tagger> tagger;

    HeadingQuestions(Phrasebook phrases, Optional<EnglishHeadings> english, Optional<String> language) {
        this.phrases = phrases;
        this.english = english;
        this.tagger = Tagger.of(language);
    }

    Optional<Asked> of(String heading) {
        String bare = NUMBERING.matcher(heading.strip()).replaceFirst("").strip();
        if (bare.isEmpty()
                || bare.length() > LONGEST
                || EMPTY_HEADINGS.contains(CLOSING.matcher(bare.toLowerCase()).replaceFirst(""))) {
            return Optional.empty();
        }
        if (QUESTION.matcher(bare).matches()) {
            return asksReaders(bare) ? Optional.of(new Asked(bare, Kind.HEADING_QUESTION)) : Optional.empty();
        }
        String topic = CLOSING.matcher(bare).replaceFirst("");
        return english.flatMap(questions -> questions.of(topic)).or(() -> topic(topic));
    }

    /** More than one word, and no sentence: what a headline states is no topic. */
    private boolean isTopic(String heading) {
        return heading.indexOf(' ') > 0
                && heading.chars().noneMatch(c -> "/|:".indexOf(c) >= 0)
                && tagger.map(reader -> reader.read(heading).tokens().stream()
                                .noneMatch(token -> token.is("AUX", "VERB", "PRON")))
                        .orElse(true);
    }

    /** Not a headline that merely doubts, nor a call to the reader. */
    private static boolean asksReaders(String question) {
        return question.split("\\s+").length >= 3
                        && OPENS_QUESTION.matcher(question).find()
                        && !ADDRESSES.matcher(question).find()
                || question.codePoints().anyMatch(c -> Character.isIdeographic(c));
    }

    private Optional<Asked> topic(String topic) {
        boolean named = topic.length() >= 4
                && topic.chars().noneMatch(c -> "“”„«»?!".indexOf(c) >= 0)
                && topic.split("\\s+").length <= 8
                && isTopic(topic);
        return named
                ? phrases.aboutHeading(topic).map(question -> new Asked(question, Kind.HEADING_TOPIC))
                : Optional.empty();
    }
}
