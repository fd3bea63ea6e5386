package io.askable.language.retrieve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Okapi BM25 over a handful of texts that are weighed against each other alone.
 *
 * <p>Own code because an index costs more to open than these few texts cost to count. Source: Robertson and Zaragoza, "The
 * Probabilistic Relevance Framework: BM25 and Beyond", 2009, with the non-negative inverse document frequency of Lucene.
 */
final class Bm25 {

    private final double saturation;
    private final double lengthWeight;
    private final List<Map<String, Integer>> counts;
    private final int[] lengths;
    private final double averageLength;
    private final Map<String, Integer> documentFrequency = new HashMap<>();

    /**
     * @param saturation k1: how soon repetitions stop to count
     * @param lengthWeight b, from 0 (length does not matter) to 1
     */
    Bm25(List<List<String>> texts, double saturation, double lengthWeight) {
        this.saturation = saturation;
        this.lengthWeight = lengthWeight;
        counts = texts.stream().map(Bm25::counted).toList();
        lengths = texts.stream().mapToInt(List::size).toArray();
        averageLength = Math.max(1, Arrays.stream(lengths).average().orElse(1));
        counts.forEach(text -> text.keySet().forEach(term -> documentFrequency.merge(term, 1, Integer::sum)));
    }

    /** One score a text, in order; 0 where none of the terms occurs. Repeated terms count once. */
    double[] scores(List<String> question) {
        Set<String> terms = new HashSet<>(question);
        double[] scores = new double[counts.size()];
        for (String term : terms) {
            if (documentFrequency.containsKey(term)) {
                double rarity = rarity(term);
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += rarity * weight(counts.get(i).getOrDefault(term, 0), lengths[i]);
                }
            }
        }
        return scores;
    }

    private double weight(int count, int length) {
        double norm = saturation * (1 - lengthWeight + lengthWeight * length / averageLength);
        return count * (saturation + 1) / (count + norm);
    }

    private double rarity(String term) {
        int with = documentFrequency.get(term);
        return Math.log(1 + (counts.size() - with + 0.5) / (with + 0.5));
    }

    private static Map<String, Integer> counted(List<String> terms) {
        Map<String, Integer> counted = new HashMap<>();
        terms.forEach(term -> counted.merge(term, 1, Integer::sum));
        return counted;
    }
}
