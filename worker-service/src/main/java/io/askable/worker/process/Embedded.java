package io.askable.worker.process;

import io.askable.content.Draft;
import io.askable.content.Embedding;
import io.askable.content.Passage;
import io.askable.content.Run.WrittenQuestion;
import io.askable.content.Summary;
import io.askable.language.Embedder;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A run's texts with their places in the embedder's space, or without where it does not know the language. */
record Embedded(Optional<Embedding> summary, List<WrittenQuestion> questions, List<Passage> passages) {

    /** All in one call, so that an embedder may batch as it likes. */
    static Embedded by(Embedder embedder, Summary summary, List<Draft> drafts, List<Passage> passages) {
        List<String> texts = Stream.of(
                        Stream.of(summary.text()),
                        drafts.stream().map(Draft::question),
                        passages.stream().map(Passage::text))
                .flatMap(part -> part)
                .toList();
        List<Embedding> vectors = embedder.embed(texts);
        int firstPassage = 1 + drafts.size();
        return new Embedded(
                Optional.of(vectors.getFirst()),
                IntStream.range(0, drafts.size())
                        .mapToObj(i -> new WrittenQuestion(drafts.get(i), Optional.of(vectors.get(1 + i))))
                        .toList(),
                IntStream.range(0, passages.size())
                        .mapToObj(i -> placed(passages.get(i), vectors.get(firstPassage + i)))
                        .toList());
    }

    static Embedded without(List<Draft> drafts, List<Passage> passages) {
        List<WrittenQuestion> questions = drafts.stream()
                .map(draft -> new WrittenQuestion(draft, Optional.empty()))
                .toList();
        return new Embedded(Optional.empty(), questions, passages);
    }

    /** With other questions made of these. */
    Embedded asking(UnaryOperator<List<WrittenQuestion>> choice) {
        return new Embedded(summary, choice.apply(questions), passages);
    }

    /** How many vectors the run stores. */
    int vectors() {
        return summary.isPresent() ? 1 + questions.size() + passages.size() : 0;
    }

    private static Passage placed(Passage passage, Embedding vector) {
        return new Passage(passage.block(), passage.text(), Optional.of(vector));
    }
}
