package io.askable.language.answer;

import io.askable.content.Embedding;
import io.askable.language.Embedder;
import io.askable.language.retrieve.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How alike a question and sentences are. Blocks while they are embedded. */
final class Likeness {

    private final Embedder embedder;
    private final Embedding asked;

    Likeness(Embedder embedder, String question) {
        this.embedder = embedder;
        this.asked = embedder.embed(List.of(question)).getFirst();
    }

    /** Each by itself, in the same order. */
    List<Candidate> measured(List<Candidate> candidates) {
        double[] cosines = cosines(candidates.stream()
                        .map(candidate -> candidate.sentence().text())
                        .toList())
                .toArray();
        return IntStream.range(0, cosines.length)
                .mapToObj(i -> candidates.get(i).withCosine(cosines[i]))
                .toList();
    }

    /** Of the sentences, and of the best with the one before or after it: what a long question asks may stand in two. */
    double greatest(List<Candidate> bestFirst) {
        DoubleStream alone =
                bestFirst.stream().mapToDouble(candidate -> candidate.cosine().orElseThrow());
        return DoubleStream.concat(alone, cosines(pairsWith(bestFirst.getFirst())))
                .max()
                .orElseThrow();
    }

    private DoubleStream cosines(List<String> texts) {
        return embedder.embed(texts).stream().mapToDouble(vector -> vector.cosine(asked));
    }

    private static List<String> pairsWith(Candidate best) {
        List<String> sentences = Sentences.of(best.passage().passage().text());
        String sentence = best.sentence().text();
        int place = sentences.indexOf(sentence);
        List<String> pairs = new ArrayList<>();
        if (place > 0) {
            pairs.add(sentences.get(place - 1) + " " + sentence);
        }
        if (place + 1 < sentences.size()) {
            pairs.add(sentence + " " + sentences.get(place + 1));
        }
        return pairs;
    }
}
