package io.askable.language.answer;

import io.askable.language.retrieve.Terms;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Knows which English stems mean the opposite of each other. Source: WordNet 3.1, see the file it reads. */
final class Antonyms {

    /** Read on first use: some 20,000 words, about 3 MB. */
    private static final class Loaded {
        static final Antonyms ENGLISH = read("antonyms-en.txt");
    }

    private final Map<String, Set<Integer>> left = new HashMap<>();
    private final Map<String, Set<Integer>> right = new HashMap<>();

    private Antonyms() {}

    static Antonyms english() {
        return Loaded.ENGLISH;
    }

    boolean areOpposite(String stem, String other) {
        return meet(in(left, stem), in(right, other)) || meet(in(right, stem), in(left, other));
    }

    private static Set<Integer> in(Map<String, Set<Integer>> side, String stem) {
        return side.getOrDefault(stem, Set.of());
    }

    private static boolean meet(Set<Integer> some, Set<Integer> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static Antonyms read(String resource) {
        Antonyms antonyms = new Antonyms();
        try (InputStream in = Objects.requireNonNull(Antonyms.class.getResourceAsStream(resource));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> oppositions =
                    lines.lines().filter(line -> !line.startsWith("#")).toList();
            for (int i = 0; i < oppositions.size(); i++) {
                String[] sides = oppositions.get(i).split("\\|");
                antonyms.add(antonyms.left, sides[0], i);
                antonyms.add(antonyms.right, sides[1], i);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + resource, e);
        }
        return antonyms;
    }

    private void add(Map<String, Set<Integer>> side, String words, int opposition) {
        Terms.of(Optional.of("en")).in(words).forEach(stem -> side.computeIfAbsent(stem, key -> new HashSet<>(2))
                .add(opposition));
    }
}
