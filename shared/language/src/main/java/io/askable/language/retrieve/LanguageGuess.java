package io.askable.language.retrieve;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;

/**
 * Tells English, German, French, Spanish, Italian, Portuguese and Dutch apart by their stop words, where a page does not say what
 * it is written in.
 */
public final class LanguageGuess {

    private static final Map<String, CharArraySet> STOP_WORDS = Map.of(
            "en", EnglishAnalyzer.ENGLISH_STOP_WORDS_SET,
            "de", GermanAnalyzer.getDefaultStopSet(),
            "fr", FrenchAnalyzer.getDefaultStopSet(),
            "es", SpanishAnalyzer.getDefaultStopSet(),
            "it", ItalianAnalyzer.getDefaultStopSet(),
            "pt", PortugueseAnalyzer.getDefaultStopSet(),
            "nl", DutchAnalyzer.getDefaultStopSet());

    /** Running text has two to five stop words in ten; names and other languages share a few by chance. */
    private static final double LEAST_SHARE = 0.15;

    /** Enough to tell, and bounded. */
    private static final int CHARS_READ = 4_000;

    private LanguageGuess() {}

    /** A BCP 47 primary tag; empty where none of them fits. */
    public static Optional<String> of(String text) {
        List<String> words = Terms.of(Optional.empty()).in(text.substring(0, Math.min(text.length(), CHARS_READ)));
        double least = LEAST_SHARE * words.size();
        return STOP_WORDS.keySet().stream()
                .max(Comparator.<String>comparingLong(language -> count(words, language))
                        .thenComparing("en"::equals)
                        .thenComparing(Comparator.naturalOrder()))
                .filter(language -> count(words, language) > least);
    }

    private static long count(List<String> words, String language) {
        CharArraySet stopWords = STOP_WORDS.get(language);
        return words.stream().filter(stopWords::contains).count();
    }
}
