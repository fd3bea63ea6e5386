package io.askable.worker.extract;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Tells a text's language where its script belongs to one language alone. */
final class ScriptLanguage {

    private static final Map<UnicodeScript, String> LANGUAGES = Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.GUJARATI, "gu"));

    /** Letters looked at; a language shows long before. */
    private static final int SAMPLE = 20_000;

    /** Japanese mixes kana into Han: this share of kana is never Chinese. */
    private static final double KANA = 0.05;

    private ScriptLanguage() {}

    /** Empty for scripts of many languages, such as Latin, Cyrillic, Arabic and Devanagari. */
    static Optional<String> of(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        for (int i = 0; i < text.length() && letters < SAMPLE; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
                letters++;
            }
        }
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (kana > KANA * letters) {
            counts.merge(UnicodeScript.HIRAGANA, counts.getOrDefault(UnicodeScript.HAN, 0) + kana, Integer::sum);
        }
        int half = letters / 2;
        return LANGUAGES.entrySet().stream()
                .filter(script -> counts.getOrDefault(script.getKey(), 0) > half)
                .max((a, b) -> counts.get(a.getKey()) - counts.get(b.getKey()))
                .map(Map.Entry::getValue);
    }
}
