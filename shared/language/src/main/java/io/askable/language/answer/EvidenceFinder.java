package io.askable.language.answer;

import io.askable.content.OwnedPassage;
import io.askable.language.Embedder;
import io.askable.language.minilm.MiniLmEmbedder;
import io.askable.language.retrieve.LanguageGuess;
import io.askable.language.retrieve.Sentences;
import io.askable.language.retrieve.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the sentences that may answer a question.
 *
 * <p>Likeness takes part only with the embedder whose cosines the clues were fitted to and in a language that it knows; a vector of
 * another model means something else. Blocks while at most {@value #EMBEDDED} sentences, and the best with its neighbours, are
 * embedded: about 2 ms each.
 */
public final class EvidenceFinder {

    /** An unfinished line of fewer words is a heading. */
    private static final int LEAST_WORDS = 9;

    /** An answer further down is rarer than a wrong sentence picked there: 97 of 100 are within the first three. */
    private static final int PASSAGES_READ = 3;

    /** Looking at eight changes the AUC by less than a thousandth. */
    private static final int EMBEDDED = 3;

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed();

    private final Embedder embedder;

    public EvidenceFinder(Embedder embedder) {
        this.embedder = embedder;
    }

    /** Empty if the passages hold no sentence. */
    public Optional<Evidence> find(String question, List<OwnedPassage> best) {
        if (best.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> language = LanguageGuess.of(text(best));
        Terms terms = Terms.of(language);
        Reading asked = Reading.of(question, terms);
        List<Reading> readings = best.stream()
                .map(owned -> Reading.of(owned.passage().text(), terms))
                .toList();
        List<Candidate> candidates = candidates(asked, best, readings, terms);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        ClueReader reader = new ClueReader(asked, readings);
        if (!isFitted(language)) {
            return Optional.of(evidence(candidates, reader.read(candidates.getFirst())));
        }
        Likeness likeness = new Likeness(embedder, question);
        List<Candidate> alike =
                likeness.measured(candidates).stream().sorted(BEST_FIRST).toList();
        return Optional.of(evidence(alike, reader.read(alike.getFirst(), likeness.greatest(alike))));
    }

    /** All of it: one passage may be a list of names, or a citation in another language. */
    static String text(List<OwnedPassage> passages) {
        return passages.stream().map(owned -> owned.passage().text()).collect(Collectors.joining("\n"));
    }

    private static Evidence evidence(List<Candidate> candidates, Map<Clue, Double> clues) {
        return new Evidence(candidates.stream().map(Candidate::asSentence).toList(), clues);
    }

    private static List<Candidate> candidates(
            Reading asked, List<OwnedPassage> best, List<Reading> readings, Terms terms) {
        Rarity rarity = new Rarity(readings);
        List<Candidate> candidates = new ArrayList<>();
        for (int rank = 0; rank < Math.min(PASSAGES_READ, best.size()); rank++) {
            for (String text : Sentences.of(best.get(rank).passage().text())) {
                if (isHeading(text)) {
                    continue;
                }
                Reading sentence = Reading.of(text, terms);
                double covered = rarity.share(asked.positions().keySet(), sentence::has);
                candidates.add(
                        new Candidate(best.get(rank), readings.get(rank), rank, sentence, covered, Optional.empty()));
            }
        }
        return candidates.stream().sorted(BEST_FIRST).limit(EMBEDDED).toList();
    }

    private boolean isFitted(Optional<String> language) {
        return embedder.model().equals(MiniLmEmbedder.MODEL) && embedder.knows(language);
    }

    /** A heading holds the question's words and answers nothing; nor does a question. A table's row may be as short. */
    private static boolean isHeading(String text) {
        boolean isFinished = ".!…:;。！".indexOf(text.charAt(text.length() - 1)) >= 0 || text.endsWith("”");
        return text.endsWith("?") || !isFinished && !text.contains(" | ") && text.split("\\s+").length < LEAST_WORDS;
    }
}
