package io.askable.language.extractive;

import io.askable.content.Article;
import io.askable.language.retrieve.LanguageGuess;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a post is written in, whatever its page claims: templates often claim English for everything. */
final class WrittenIn {

    private static final int LETTERS_READ = 2_000;

    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.of(
            UnicodeScript.HAN,
            "zh",
            UnicodeScript.HIRAGANA,
            "ja",
            UnicodeScript.HANGUL,
            "ko",
            UnicodeScript.CYRILLIC,
            "ru");

    private WrittenIn() {}

    /** A primary tag; empty where neither the text nor the page tells. */
    static Optional<String> of(Article article) {
        Optional<String> guess = LanguageGuess.of(article.text());
        Optional<String> claimed = article.language().map(tag -> tag.split("[-_]")[0]);
        // The guess knows these well: a claim that it did not bear out is wrong.
        return guess.or(() -> claimed.filter(
                        tag -> !Set.of("en", "de", "fr", "es", "it", "pt", "nl").contains(tag)))
                .or(() -> byScript(article.text()));
    }

    private static Optional<String> byScript(String text) {
        return BY_SCRIPT.keySet().stream()
                .filter(script -> share(text, script) > (script == UnicodeScript.HIRAGANA ? 0.1 : 0.4))
                .min((one, other) -> one == UnicodeScript.HIRAGANA ? -1 : 1)
                .map(BY_SCRIPT::get);
    }

    private static double share(String text, UnicodeScript script) {
        long all = text.codePoints()
                .filter(Character::isLetter)
                .limit(LETTERS_READ)
                .count();
        long these = text.codePoints()
                .filter(Character::isLetter)
                .limit(LETTERS_READ)
                .filter(c -> UnicodeScript.of(c) == script)
                .count();
        return all == 0 ? 0 : (double) these / all;
    }
}
