package io.askable.language.answer;

/**
 * One thing that tells whether a text answers a question, with what it weighs.
 *
 * <p>Weights, means and spreads are those of a logistic regression; {@code benchmarks/run retrieval --data FILE --fit} prints them
 * anew, with the figure that they reach on articles they were not fitted on. Clues that added nothing there are not kept, among
 * them the rank and its margin, the share of rare words in the whole text, and words standing side by side.
 */
public enum Clue {
    /** Cosine of question and the sentence most alike. Absent without vectors. */
    LIKENESS(0.531, 0.652, 0.124),
    /** Share of the question's content that the sentence holds, rare words weighing more. */
    COVERED(0.382, 0.578, 0.294),
    /** Words of content that the passage lacks, at most 4: who really asks says it in other words. */
    REWORDED(0.386, 1.269, 1.122),
    /** The question denies something, as few real questions do. */
    DENIES(-0.262, 0.134, 0.341),
    /** The question denies and the sentence does not. */
    DENIES_ALONE(-0.470, 0.093, 0.290),
    /** One of the two denies, though they are alike otherwise. */
    DENIAL_TURNED(-0.238, 0.107, 0.310),
    /** Names in the question that no passage holds. */
    NAMES_UNKNOWN(-0.270, 0.047, 0.217),
    /** Numbers in the question that the sentence lacks. */
    NUMBERS_MISSING(-0.349, 0.027, 0.167),
    /** Words missing in the sentence that holds their opposite. */
    OPPOSITES(-0.168, 0.139, 0.377),
    /** The same, in a sentence that holds half of the question otherwise. */
    OPPOSITES_IN_PLACE(-0.161, 0.111, 0.331),
    /** Words missing in a sentence that holds most of the others: one may have been exchanged. */
    EXCHANGED(-0.067, 0.759, 0.859),
    /** A superlative or the like that the sentence lacks. */
    SUPERLATIVE_MISSING(-0.104, 0.030, 0.171),
    /** It asks for a number, time, person or place, and the sentence names none. */
    KIND_MISSING(-0.031, 0.070, 0.254),
    /** It asks for a yes or no. */
    YES_OR_NO(0.127, 0.005, 0.069),
    /** Words of content in the sentence that the question does not hold, at most 25: room for an answer. */
    ROOM(0.129, 10.552, 5.773);

    private final double weight;
    private final double mean;
    private final double spread;

    Clue(double weight, double mean, double spread) {
        this.weight = weight;
        this.mean = mean;
        this.spread = spread;
    }

    /** What a measured value adds to the log-odds of being answered. */
    double evidence(double value) {
        return weight * (value - mean) / spread;
    }
}
