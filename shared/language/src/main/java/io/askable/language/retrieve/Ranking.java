package io.askable.language.retrieve;

import io.askable.content.OwnedPassage;
import java.util.List;

/**
 * Passages in the order in which they suit a question.
 *
 * @param best best first
 * @param rankedBy {@code lexical+} and the embedder's model, or {@code lexical} where no vectors could be compared
 */
public record Ranking(List<Ranked> best, String rankedBy) {

    /** What the ranking is called that no vectors took part in. */
    public static final String LEXICAL = "lexical";

    public Ranking {
        best = List.copyOf(best);
    }

    /** The passages alone. */
    public List<OwnedPassage> passages() {
        return best.stream().map(Ranked::passage).toList();
    }

    /**
     * One passage in its place.
     *
     * @param score standard deviations above the mean of all that were ranked; comparable within one ranking only
     */
    public record Ranked(OwnedPassage passage, double score) {}
}
