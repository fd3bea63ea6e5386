package io.askable.language.answer;

import io.askable.content.OwnedPassage;
import java.util.List;
import java.util.Map;

/**
 * What passages have to say on a question.
 *
 * @param sentences that may answer, best first; at least one
 * @param clues measured of the best; likeness is absent without vectors
 */
public record Evidence(List<Sentence> sentences, Map<Clue, Double> clues) {

    /** Log-odds of an average question; from the same fit as the clues' weights. */
    private static final double BIAS = -0.077;

    public Evidence {
        sentences = List.copyOf(sentences);
        clues = Map.copyOf(clues);
    }

    /** How sure it is that the best sentence answers, 0 to 1. A clue that is absent counts as average. */
    public double confidence() {
        double logOdds = BIAS
                + clues.entrySet().stream()
                        .mapToDouble(clue -> clue.getKey().evidence(clue.getValue()))
                        .sum();
        return 1 / (1 + Math.exp(-logOdds));
    }

    /**
     * One sentence of a passage, an exact substring of it.
     *
     * @param score comparable among the sentences of one question only
     */
    public record Sentence(OwnedPassage passage, String text, double score) {}
}
