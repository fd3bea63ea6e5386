package io.askable.language.extractive;

import io.askable.content.Embedding;
import io.askable.language.Embedder;
import io.askable.language.retrieve.Terms;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How much of a post a sentence stands for, from 0 to 1: its nearness to the post's middle, and a little for standing early. */
final class Centrality {

    private static final double EARLY = 0.15;

    /** Longer posts are judged by their words: embedding takes milliseconds a sentence. */
    private static final int MOST_EMBEDDED = 250;

    private final List<AnswerSentence> sentences;
    private final double[] scores;

    private Centrality(List<AnswerSentence> sentences, double[] scores) {
        this.sentences = sentences;
        this.scores = scores;
    }

    /** By embeddings where the embedder knows the language, else by words that the post often uses. Fails as the embedder does. */
    static Centrality of(List<AnswerSentence> sentences, Optional<String> language, Embedder embedder) {
        boolean embeds = embedder.knows(language) && sentences.size() <= MOST_EMBEDDED && !sentences.isEmpty();
        double[] scores = embeds ? byMeaning(sentences, embedder) : byWords(sentences, Terms.of(language));
        double max = Double.MIN_NORMAL;
        for (double score : scores) {
            max = Math.max(max, score);
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (1 - EARLY) * Math.max(0, scores[i]) / max + EARLY * (scores.length - i) / scores.length;
        }
        return new Centrality(sentences, scores);
    }

    double of(AnswerSentence sentence) {
        return scores[sentence.place()];
    }

    /** Most central first. */
    List<AnswerSentence> ranked() {
        return sentences.stream()
                .sorted(Comparator.comparingDouble((AnswerSentence s) -> of(s)).reversed())
                .toList();
    }

    private static double[] byMeaning(List<AnswerSentence> sentences, Embedder embedder) {
        List<Embedding> embeddings =
                embedder.embed(sentences.stream().map(AnswerSentence::text).toList());
        float[] middle = new float[embedder.dimensions()];
        for (Embedding embedding : embeddings) {
            for (int d = 0; d < middle.length; d++) {
                middle[d] += embedding.vector()[d] / embeddings.size();
            }
        }
        Embedding centre = new Embedding(embeddings.getFirst().model(), middle);
        return embeddings.stream().mapToDouble(centre::cosine).toArray();
    }

    private static double[] byWords(List<AnswerSentence> sentences, Terms terms) {
        List<Set<String>> words = sentences.stream()
                .<Set<String>>map(sentence -> new HashSet<>(terms.in(sentence.text())))
                .toList();
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(set -> set.forEach(word -> counts.merge(word, 1, Integer::sum)));
        return words.stream()
                .mapToDouble(set ->
                        set.stream().mapToInt(word -> counts.get(word) - 1).sum() / Math.sqrt(5 + set.size()))
                .toArray();
    }
}
