package io.askable.api;

import io.askable.content.Embedding;
import io.askable.content.OwnedPassage;
import io.askable.language.Answer;
import io.askable.language.AnswerPart;
import io.askable.language.Answerer;
import io.askable.language.Embedder;
import io.askable.language.LanguageFailure;
import io.askable.language.Usage;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Language that a test can foretell: near means common words, an answer is a passage that shares a long word. */
public final class Language {
    /** A question with this word finds the model down. */
    public static final String MODEL_DOWN = "unplugged";

    /** A question with this word is answered once {@link #answerQuestion} says so. */
    public static final String MODEL_WAITS = "pondered";

    private static final int DIMENSIONS = 64;

    private static final Semaphore ASKED = new Semaphore(0);
    private static final Semaphore ANSWERED = new Semaphore(0);

    private Language() {}

    /** Returns when a model has a question with {@link #MODEL_WAITS}. */
    public static void awaitQuestion() throws InterruptedException {
        if (!ASKED.tryAcquire(20, TimeUnit.SECONDS)) {
            throw new AssertionError("No model was asked");
        }
    }

    public static void answerQuestion() {
        ANSWERED.release();
    }

    private static void ponder() {
        ASKED.release();
        ANSWERED.acquireUninterruptibly();
    }

    static String[] words(String text) {
        return text.toLowerCase(Locale.ROOT).split("[^a-z]+");
    }

    /** Counts words in a few dozen pots. */
    @Singleton
    @Alternative
    @Priority(1)
    static class WordEmbedder implements Embedder {
        @Override
        public String model() {
            return "words";
        }

        @Override
        public int dimensions() {
            return DIMENSIONS;
        }

        @Override
        public boolean knows(Optional<String> language) {
            return true;
        }

        @Override
        public List<Embedding> embed(List<String> texts) {
            return texts.stream().map(this::embed).toList();
        }

        private Embedding embed(String text) {
            float[] vector = new float[DIMENSIONS];
            for (String word : words(text)) {
                vector[Math.floorMod(word.hashCode(), DIMENSIONS)]++;
            }
            double length = Math.sqrt(java.util.stream.IntStream.range(0, DIMENSIONS)
                    .mapToDouble(i -> vector[i] * vector[i])
                    .sum());
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] /= (float) length;
            }
            return new Embedding(model(), vector);
        }
    }

    /** Answers with the first passage that shares a word of six letters with the question. */
    @Singleton
    @Alternative
    @Priority(1)
    static class PassageAnswerer implements Answerer {
        @Override
        public String writtenBy() {
            return "passages";
        }

        @Override
        public Answer answer(String question, List<OwnedPassage> best) {
            if (question.contains(MODEL_DOWN)) {
                throw new LanguageFailure.ModelUnavailable("Connection refused", Optional.empty(), null);
            }
            if (question.contains(MODEL_WAITS)) {
                ponder();
            }
            return best.stream()
                    .filter(owned -> shares(question, owned.passage().text()))
                    .findFirst()
                    .map(PassageAnswerer::from)
                    .orElse(new Answer("The posts do not say.", List.of(), false, "passages", Usage.free("passages")));
        }

        @Override
        public Multi<AnswerPart> stream(String question, List<OwnedPassage> best) {
            return Multi.createFrom().deferred(() -> {
                Answer answer = answer(question, best);
                Multi<AnswerPart> sources =
                        Multi.createFrom().iterable(answer.quotes()).map(AnswerPart.Source::new);
                return Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().<AnswerPart>item(new AnswerPart.Token(answer.text())),
                                sources,
                                Multi.createFrom().<AnswerPart>item(new AnswerPart.Done(answer)));
            });
        }

        private static Answer from(OwnedPassage owned) {
            String text = owned.passage().text();
            return new Answer(
                    text, List.of(new Answer.Quote(owned.blogId(), text)), true, "passages", Usage.free("passages"));
        }

        private static boolean shares(String question, String passage) {
            List<String> there = List.of(words(passage));
            return Arrays.stream(words(question)).anyMatch(word -> word.length() >= 6 && there.contains(word));
        }
    }
}
