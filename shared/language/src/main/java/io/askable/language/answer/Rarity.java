package io.askable.language.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Weighs stems by how few of the passages hold them. */
final class Rarity {

    private final Map<String, Integer> holding = new HashMap<>();
    private final int passages;

    Rarity(List<Reading> passages) {
        this.passages = passages.size();
        passages.forEach(passage -> passage.positions().keySet().forEach(stem -> holding.merge(stem, 1, Integer::sum)));
    }

    boolean isAnywhere(String stem) {
        return holding.containsKey(stem);
    }

    /** Share of the stems' weight that fulfils the condition; 0 of none. */
    double share(Collection<String> stems, Predicate<String> condition) {
        double all = stems.stream().mapToDouble(this::of).sum();
        return all == 0
                ? 0
                : stems.stream().filter(condition).mapToDouble(this::of).sum() / all;
    }

    private double of(String stem) {
        int with = holding.getOrDefault(stem, 0);
        return Math.log(1 + (passages - with + 0.5) / (with + 0.5));
    }
}
