package io.askable.language;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a publisher wants written.
 *
 * @param questions 1 to 20
 * @param language BCP 47 primary tag to write in; absent: the post's own
 * @param model absent: the configured one; ignored by writers without a model
 * @param temperature 0 to 2; absent: the configured one
 * @param questionPrompt extra wishes for the questions, in the publisher's words
 * @param summaryPrompt extra wishes for the summary, in the publisher's words
 */
public record WritingBrief(
        int questions,
        Optional<String> language,
        Optional<String> model,
        OptionalDouble temperature,
        Optional<String> questionPrompt,
        Optional<String> summaryPrompt) {

    public static final int DEFAULT_QUESTIONS = 5;
    public static final int MAX_QUESTIONS = 20;

    /** Fails with {@link IllegalArgumentException} outside 1 to {@value #MAX_QUESTIONS} questions or a temperature of 0 to 2. */
    public WritingBrief {
        if (questions < 1 || questions > MAX_QUESTIONS) {
            throw new IllegalArgumentException("Between 1 and " + MAX_QUESTIONS + " questions, not " + questions);
        }
        if (temperature.isPresent() && !(temperature.getAsDouble() >= 0 && temperature.getAsDouble() <= 2)) {
            throw new IllegalArgumentException("A temperature between 0 and 2, not " + temperature.getAsDouble());
        }
    }

    /** {@value #DEFAULT_QUESTIONS} questions in the post's language, as configured. */
    public static WritingBrief defaults() {
        return new WritingBrief(
                DEFAULT_QUESTIONS,
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public WritingBrief withQuestions(int count) {
        return new WritingBrief(count, language, model, temperature, questionPrompt, summaryPrompt);
    }
}
