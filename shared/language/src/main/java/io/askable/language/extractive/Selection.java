package io.askable.language.extractive;

import io.askable.language.extractive.asked.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses questions that differ, in kind, in place and in the sentence that answers them. */
final class Selection {

    private static final double SAME_KIND = 1.2;
    private static final double SAME_BLOCK = 2.5;
    private static final double NEAR = 1.5;
    private static final double SAME_SUBJECT = 0.6;

    /** How much of the post is near a place. */
    private static final double NEAR_SHARE = 0.08;

    /** The question what the post is about serves where there is little else. */
    private static final int ENOUGH_WITHOUT_POST = 3;

    private final int sentences;

    Selection(int sentences) {
        this.sentences = sentences;
    }

    /** At most {@code n}, in reading order; the question about the whole post comes first where it is chosen. */
    List<Candidate> choose(List<Candidate> candidates, int n) {
        List<Candidate> left = new ArrayList<>(candidates);
        List<Candidate> chosen = new ArrayList<>();
        while (chosen.size() < n) {
            Optional<Candidate> best = left.stream()
                    .filter(candidate -> isWanted(candidate, chosen))
                    .max(Comparator.comparingDouble(candidate -> worth(candidate, chosen)));
            if (best.isEmpty()) {
                break;
            }
            chosen.add(best.get());
            left.remove(best.get());
        }
        chosen.sort(Comparator.comparingInt(candidate ->
                candidate.asked().kind() == Kind.POST ? -1 : candidate.quote().place()));
        return chosen;
    }

    private static boolean isWanted(Candidate candidate, List<Candidate> chosen) {
        int enough = candidate.asked().kind() == Kind.POST ? ENOUGH_WITHOUT_POST : Integer.MAX_VALUE;
        return chosen.stream()
                        .noneMatch(taken -> taken.quote().equals(candidate.quote()) || subjectsMatch(taken, candidate))
                && chosen.size() < enough;
    }

    private double worth(Candidate candidate, List<Candidate> chosen) {
        double worth = candidate.weight();
        for (Candidate taken : chosen) {
            worth -= taken.asked().kind() == candidate.asked().kind() ? SAME_KIND : 0;
            worth -= taken.quote().block() == candidate.quote().block() ? SAME_BLOCK : 0;
            double distance = Math.abs(taken.quote().place() - candidate.quote().place());
            worth -= distance < NEAR_SHARE * sentences ? NEAR : 0;
        }
        return worth;
    }

    private static boolean subjectsMatch(Candidate one, Candidate other) {
        Set<String> mine = words(one);
        Set<String> theirs = words(other);
        Set<String> both = new HashSet<>(mine);
        both.retainAll(theirs);
        return !both.isEmpty() && both.size() >= SAME_SUBJECT * (mine.size() + theirs.size() - both.size());
    }

    private static Set<String> words(Candidate candidate) {
        Set<String> words = new HashSet<>();
        for (String word : candidate.asked().question().toLowerCase().split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 3
                    && !Set.of(
                                    "what", "does", "when", "where", "which", "many", "much", "should", "happens",
                                    "about", "post")
                            .contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
