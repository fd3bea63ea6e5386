package io.askable.language.extractive;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import io.askable.language.extractive.english.EnglishHeadings;
import io.askable.language.extractive.phrases.Phrasebook;
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

    HeadingQuestions(Phrasebook phrases, Optional<EnglishHeadings> english) {
        this.phrases = phrases;
        this.english = english;
    }

    Optional<Asked> of(String heading) {
        String bare = NUMBERING.matcher(heading.strip()).replaceFirst("").strip();
        if (bare.isEmpty()
                || bare.length() > LONGEST
                || EMPTY_HEADINGS.contains(CLOSING.matcher(bare.toLowerCase()).replaceFirst(""))) {
            return Optional.empty();
        }
        if (QUESTION.matcher(bare).matches() && bare.split("\\s+").length >= 3) {
            return Optional.of(new Asked(bare, Kind.HEADING_QUESTION));
        }
        String topic = CLOSING.matcher(bare).replaceFirst("");
        return english.flatMap(questions -> questions.of(topic)).or(() -> topic(topic));
    }

    private Optional<Asked> topic(String topic) {
        boolean named = topic.length() >= 4
                && topic.chars().noneMatch(c -> "“”„«»?!".indexOf(c) >= 0)
                && topic.split("\\s+").length <= 9;
        return named
                ? phrases.aboutHeading(topic).map(question -> new Asked(question, Kind.HEADING_TOPIC))
                : Optional.empty();
    }
}
