package io.askable.language.answer;

/**
 * One thing that tells whether a text answers a question, with what it weighs: beside a likeness, and where words alone tell.
 *
 * <p>Weights, means and spreads are those of two logistic regressions; {@code benchmarks/run retrieval --data FILE --fit} prints
 * them anew, with the figures that they reach on articles they were not fitted on. They were fitted to two kinds of questions that
 * a text does not answer: those twisted so that they look answerable, and those whose answer was taken out of the text. Clues
 * that added nothing there are not kept, among them that a question asks for a yes or no, the rank and its margin, and words
 * standing side by side.
 */
public enum Clue {
    /** Cosine of the question and the text most alike: a sentence, or the best one with a neighbour. Absent without vectors. */
    LIKENESS(0.716, 0, 0.618, 0.142),
    /** Share of the question's content that the sentence holds, rare words weighing more. */
    COVERED(0.499, 0.626, 0.486, 0.310),
    /** Words of content that the passage lacks, at most 4. */
    REWORDED(0.204, 0.114, 1.679, 1.313),
    /**
     * How much more alike than usual, times how many words more than usual the passage lacks: who really asks says the same in
     * other words, and what is not there has other words too, but is not alike. Absent without vectors.
     */
    REWORDED_ALIKE(0.227, 0, -0.087, 0.237),
    /** The question denies something, as few real questions do. */
    DENIES(-0.187, -0.136, 0.111, 0.314),
    /** The question denies and the sentence does not: the share of the question that it holds all the same. */
    DENIES_ALONE(-0.550, -0.568, 0.049, 0.193),
    /** One of the two denies, though they are alike otherwise. */
    DENIAL_TURNED(-0.171, -0.166, 0.082, 0.274),
    /** Names in the question that no passage holds. */
    NAMES_UNKNOWN(-0.347, -0.413, 0.092, 0.363),
    /** Numbers in the question that the sentence lacks. */
    NUMBERS_MISSING(-0.372, -0.331, 0.036, 0.203),
    /** Words missing in a sentence that holds their opposite and half of the question. */
    OPPOSITES_IN_PLACE(-0.194, -0.144, 0.090, 0.301),
    /** A superlative or the like that the sentence lacks. */
    SUPERLATIVE_MISSING(-0.088, -0.069, 0.033, 0.178),
    /** It asks for a number, time, person or place, and the sentence names none. */
    KIND_MISSING(-0.077, -0.101, 0.090, 0.287),
    /** Words of content in the sentence that the question does not hold, at most 25: room for an answer. */
    ROOM(0.134, -0.066, 10.970, 5.766);

    private final double weight;
    private final double wordsAloneWeight;
    private final double mean;
    private final double spread;

    Clue(double weight, double wordsAloneWeight, double mean, double spread) {
        this.weight = weight;
        this.wordsAloneWeight = wordsAloneWeight;
        this.mean = mean;
        this.spread = spread;
    }

    /** What a measured value adds to the log-odds of being answered. */
    double evidence(double value, boolean wordsAlone) {
        return (wordsAlone ? wordsAloneWeight : weight) * (value - mean) / spread;
    }
}
