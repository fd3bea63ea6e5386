package io.askable.language.retrieve;

import io.askable.content.Embedding;
import io.askable.content.OwnedPassage;
import io.askable.language.Embedder;
import io.askable.language.retrieve.Ranking.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Orders passages by how well they suit a question: BM25 of the passage, BM25 of its best sentence, and the cosine of its
 * vector, each brought to the same scale and added.
 *
 * <p>Vectors take part only if the embedder knows the language and every passage has a vector of the embedder's own model;
 * otherwise words alone decide and {@link Ranking#rankedBy()} says so. Blocks while the question is embedded.
 */
public final class PassageRanker {

    /** Chosen by {@code benchmarks/run retrieval}: neighbours within a third of these change R@1 by less than a point. */
    private static final double PASSAGE_WEIGHT = 0.5;

    private static final double SENTENCE_WEIGHT = 1;
    private static final double COSINE_WEIGHT = 1.15;
    private static final double SATURATION = 0.9;
    private static final double PASSAGE_LENGTH_WEIGHT = 0.4;
    private static final double SENTENCE_SATURATION = 1.2;
    private static final double SENTENCE_LENGTH_WEIGHT = 0.5;

    /** So many passages tell the language. */
    private static final int TOLD_BY = 6;

    private final Embedder embedder;

    public PassageRanker(Embedder embedder) {
        this.embedder = embedder;
    }

    /**
     * The best of the passages. About 10 ms at 50 passages, most of it the embedding of the question.
     *
     * @param stated what the page says of its language, a BCP 47 tag; where it says nothing or English, which many a template says
     *     of a German post, the passages' words decide
     * @param limit at least 1
     */
    public Ranking rank(String question, Optional<String> stated, List<OwnedPassage> passages, int limit) {
        Optional<String> language = stated.filter(tag -> !tag.startsWith("en"))
                .or(() -> LanguageGuess.of(opening(passages)))
                .or(() -> stated);
        double[] scores = lexical(question, language, passages);
        Optional<Embedding> asked = vectorFor(question, language, passages);
        asked.ifPresent(vector -> addScaled(scores, COSINE_WEIGHT, cosines(vector, passages)));
        List<Ranked> best = IntStream.range(0, scores.length)
                .mapToObj(i -> new Ranked(passages.get(i), scores[i]))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .limit(limit)
                .toList();
        return new Ranking(
                best,
                asked.map(vector -> Ranking.LEXICAL + "+" + vector.model()).orElse(Ranking.LEXICAL));
    }

    private static String opening(List<OwnedPassage> passages) {
        return passages.stream()
                .limit(TOLD_BY)
                .map(owned -> owned.passage().text())
                .collect(Collectors.joining("\n"));
    }

    private static double[] lexical(String question, Optional<String> language, List<OwnedPassage> passages) {
        Terms terms = Terms.of(language);
        List<String> asked = terms.in(question);
        List<List<String>> whole = new ArrayList<>();
        List<List<String>> sentences = new ArrayList<>();
        int[] firstSentence = new int[passages.size() + 1];
        for (int i = 0; i < passages.size(); i++) {
            List<List<String>> parts = termsBySentence(passages.get(i).passage().text(), terms);
            whole.add(parts.stream().flatMap(List::stream).toList());
            sentences.addAll(parts);
            firstSentence[i + 1] = sentences.size();
        }
        double[] bySentence = new Bm25(sentences, SENTENCE_SATURATION, SENTENCE_LENGTH_WEIGHT).scores(asked);
        double[] bestSentence = IntStream.range(0, passages.size())
                .mapToDouble(i -> IntStream.range(firstSentence[i], firstSentence[i + 1])
                        .mapToDouble(sentence -> bySentence[sentence])
                        .max()
                        .orElse(0))
                .toArray();
        double[] scores = new double[passages.size()];
        addScaled(scores, PASSAGE_WEIGHT, new Bm25(whole, SATURATION, PASSAGE_LENGTH_WEIGHT).scores(asked));
        addScaled(scores, SENTENCE_WEIGHT, bestSentence);
        return scores;
    }

    /** The text is analysed once, not sentence by sentence: that is most of the work of a question. */
    private static List<List<String>> termsBySentence(String text, Terms terms) {
        List<Terms.Term> located = terms.located(text);
        return Sentences.spans(text).stream()
                .map(span -> located.stream()
                        .filter(term -> term.start() >= span.start() && term.end() <= span.end())
                        .map(Terms.Term::stem)
                        .toList())
                .toList();
    }

    private Optional<Embedding> vectorFor(String question, Optional<String> language, List<OwnedPassage> passages) {
        boolean comparable = !passages.isEmpty()
                && embedder.knows(language)
                && passages.stream().allMatch(this::hasVectorOfThisModel);
        return comparable ? Optional.of(embedder.embed(List.of(question)).getFirst()) : Optional.empty();
    }

    private boolean hasVectorOfThisModel(OwnedPassage owned) {
        return owned.passage()
                .embedding()
                .filter(vector -> vector.model().equals(embedder.model()))
                .isPresent();
    }

    private static double[] cosines(Embedding question, List<OwnedPassage> passages) {
        return passages.stream()
                .mapToDouble(owned -> owned.passage().embedding().orElseThrow().cosine(question))
                .toArray();
    }

    /** Means and spreads of words and vectors differ from post to post; standard scores make them comparable. */
    private static void addScaled(double[] sum, double weight, double[] values) {
        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElse(0);
        double variance = IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .average()
                .orElse(0);
        if (variance > 0) {
            double spread = Math.sqrt(variance);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weight * (values[i] - mean) / spread;
            }
        }
    }
}
