package io.askable.language.check;

import io.askable.content.Embedding;
import io.askable.language.Embedder;
import io.askable.language.retrieve.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells questions that ask the same, by meaning where the embedder knows the language, and by words. */
final class Alike {

    private static final double SAME_MEANING = 0.92;
    private static final double SAME_WORDS = 0.8;

    private final Terms terms;
    private final List<Asked> asked = new ArrayList<>();

    private record Asked(String words, Set<String> terms, Optional<Embedding> embedding) {}

    Alike(Optional<String> language) {
        this.terms = Terms.of(language);
    }

    /** One for each question where the embedder knows the language, else none. */
    static List<Optional<Embedding>> embed(Embedder embedder, Optional<String> language, List<String> questions) {
        return embedder.knows(language)
                ? embedder.embed(questions).stream().map(Optional::of).toList()
                : questions.stream()
                        .map(question -> Optional.<Embedding>empty())
                        .toList();
    }

    /** Whether the question is new; a new one is remembered. */
    boolean isNew(String question, Optional<Embedding> embedding) {
        Asked candidate = new Asked(
                question.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip(),
                new HashSet<>(terms.in(question)),
                embedding);
        if (asked.stream().anyMatch(before -> same(before, candidate))) {
            return false;
        }
        asked.add(candidate);
        return true;
    }

    private static boolean same(Asked one, Asked other) {
        return one.words().equals(other.words())
                || overlap(one.terms(), other.terms()) > SAME_WORDS
                || one.embedding()
                        .flatMap(mine -> other.embedding().map(mine::cosine))
                        .filter(cosine -> cosine > SAME_MEANING)
                        .isPresent();
    }

    private static double overlap(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> either = new HashSet<>(one);
        either.addAll(other);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }
}
