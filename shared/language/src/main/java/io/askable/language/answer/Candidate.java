package io.askable.language.answer;

import io.askable.content.OwnedPassage;
import java.util.Optional;

/**
 * A sentence that may answer.
 *
 * @param rank of its passage, from 0
 * @param covered share of the question's content that it holds, weighed by rarity
 * @param cosine with the question
 */
record Candidate(
        OwnedPassage passage,
        Reading passageReading,
        int rank,
        Reading sentence,
        double covered,
        Optional<Double> cosine) {

    /** A sentence of the passage that suits best is preferred to one that is as alike elsewhere. */
    private static final double FIRST_PASSAGE = 0.15;

    double score() {
        return covered + cosine.orElse(0.0) + (rank == 0 ? FIRST_PASSAGE : 0);
    }

    Candidate withCosine(double measured) {
        return new Candidate(passage, passageReading, rank, sentence, covered, Optional.of(measured));
    }

    Evidence.Sentence asSentence() {
        return new Evidence.Sentence(passage, sentence.text(), score());
    }
}
