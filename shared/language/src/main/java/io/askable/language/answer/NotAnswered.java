package io.askable.language.answer;

import java.util.Map;
import java.util.Optional;

/** Says in the post's language that it does not answer a question; in English where the language is not one of the four. */
final class NotAnswered {

    private static final String ENGLISH = "The post does not answer this question.";

    private static final Map<String, String> BY_LANGUAGE = Map.of(
            "en", ENGLISH,
            "de", "Der Beitrag beantwortet diese Frage nicht.",
            "fr", "L’article ne répond pas à cette question.",
            "es", "El artículo no responde a esta pregunta.");

    private NotAnswered() {}

    static String in(Optional<String> language) {
        return language.map(BY_LANGUAGE::get).orElse(ENGLISH);
    }
}
