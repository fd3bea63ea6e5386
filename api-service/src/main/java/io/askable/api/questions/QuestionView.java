package io.askable.api.questions;

import io.askable.content.Question;
import java.time.Instant;
import java.util.Optional;

/** One question as readers see it. {@code quote} is an exact piece of the post; absent where none holds. */
public record QuestionView(
        String id,
        String question,
        String answer,
        Optional<String> quote,
        String icon,
        String writtenBy,
        String blogUrl,
        String blogId,
        Instant createdAt) {
    static QuestionView of(Question question) {
        return new QuestionView(
                question.id().value(),
                question.draft().question(),
                question.draft().answer(),
                question.draft().quote(),
                question.draft().icon(),
                question.writtenBy(),
                question.blogUrl().value(),
                question.blogId().value(),
                question.createdAt());
    }
}
