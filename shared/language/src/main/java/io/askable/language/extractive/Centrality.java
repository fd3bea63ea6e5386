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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How much of a post a sentence stands for, from 0 to 1: its nearness to the post's middle, and a little for standing early. */
final class Centrality {

    private static final double EARLY = 0.15;
    private static final int LEAD = 4;

    /** As many letters in common at the beginning make words alike. */
    private static final int ALIKE = 6;

    /** Words that a text opens with only when something stands before it, or when it speaks of its writer. */
    private static final Pattern DANGLES = Pattern.compile(
            "(?iU)^(?:he|she|it|they|this|that|these|those|but|and|so|however|also|then|there|here|i|we|you|my|our|his|her|their|its|in this|in addition|moreover|instead|such|click"
                    + "|er|sie|es|das|dies\\p{L}*|denn|dann|deshalb|daher|darum|zudem|außerdem|aber|doch|und|auch|ich|wir|ihr|ihre\\p{L}*|sein\\p{L}*|mein\\p{L}*|unser\\p{L}*|hier|dort|dabei|damit|dafür|dazu|davon|danach|darüber|hinzu|so|jedoch|allerdings|neben dies\\p{L}*|du|klicken|soviel|nun|seitdem|trotzdem|dennoch|somit|jetzt|heute|gestern|derweil|ebenfalls|genauer|vor ein paar|für mich"
                    + "|il|elle|ils|elles|ainsi|donc|cela|ce|cette|ces|mais|et|nous|vous|je|él|ella|esto|este|esta|así|además|pero|y|nosotros|yo|lui|lei|questo|questa|ma|e|noi|io|ele|ela|isso|este|mas|nós|eu|hij|zij|dit|dat|maar|en|wij|we|ik)\\b");

    /** Speaks of its writer, or early of what only an earlier sentence names. */
    private static final Pattern POINTS = Pattern.compile(
            "(?iU)\\b(?:i|my|me|we|our|us|these|those|this|such|ich|mir|mich|mein\\p{L}*|wir|uns|unser\\p{L}*|dies\\p{L}*|darüber|davon|dafür|o\\. g|je|ma|mon|mes|nous|notre|yo|mi|mis|nuestr\\p{L}+)\\b"
                    + "|^(?:\\S+ ){1,9}(?:it|he|she|they|them|es|er|ihn|ihm|ihnen)\\b|^\\P{L}*[\\p{L} ]{2,25}:|^tatsächlich|^bisher|^a él|[!]$");

    /** Longer posts are judged by their first sentences: embedding takes milliseconds each. */
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
        double max = 1e-9;
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

    /**
     * The sentence that says best what a post of this title is about: one of the first. It stands on its own and
     * shares a word, or the beginning of one, with the title.
     */
    Optional<AnswerSentence> lead(Set<String> titleTerms, Terms terms) {
        return standing(sentences.stream().limit(LEAD))
                .filter(sentence -> shared(sentence, titleTerms, terms) > 0)
                .max(Comparator.comparingDouble(sentence -> of(sentence) + shared(sentence, titleTerms, terms)));
    }

    /** The most central of all that stand on their own; of all where none does. */
    Optional<AnswerSentence> middle() {
        return standing(sentences.stream())
                .max(Comparator.comparingDouble(this::of))
                .or(() -> ranked().stream().findFirst());
    }

    private static Stream<AnswerSentence> standing(Stream<AnswerSentence> sentences) {
        return sentences.filter(sentence -> !DANGLES.matcher(sentence.text()).find()
                && !POINTS.matcher(sentence.text()).find());
    }

    private static double shared(AnswerSentence sentence, Set<String> titleTerms, Terms terms) {
        List<String> words = terms.in(sentence.text());
        long found = titleTerms.stream()
                .filter(title -> words.stream().anyMatch(word -> isAlike(title, word)))
                .count();
        return titleTerms.isEmpty() ? 0 : (double) found / titleTerms.size();
    }

    /** The same, or compounds that begin alike: "Lieferkette", "Lieferkettengesetz". */
    private static boolean isAlike(String one, String other) {
        return one.equals(other)
                || one.length() >= ALIKE && other.length() >= ALIKE && one.regionMatches(0, other, 0, ALIKE);
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
