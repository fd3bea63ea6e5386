package io.askable.content;

import io.askable.jobs.RunId;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.time.Instant;
import java.util.Optional;

/**
 * One question that readers of a post see, with its answer.
 *
 * @param position from 0; the order readers see
 * @param writtenBy who wrote it, e.g. {@code extractive} or {@code openai:gpt-4o-mini}
 */
public record Question(
        QuestionId id,
        BlogId blogId,
        BlogUrl blogUrl,
        RunId runId,
        Owner owner,
        Draft draft,
        int position,
        String writtenBy,
        Optional<Embedding> embedding,
        Instant createdAt) {

    /** The same, in another place. */
    public Question at(int place) {
        return new Question(id, blogId, blogUrl, runId, owner, draft, place, writtenBy, embedding, createdAt);
    }

    /** The same, in other words; another question has another place in the embedder's space, which nobody knows yet. */
    public Question saying(Draft words) {
        Optional<Embedding> place = words.question().equals(draft.question()) ? embedding : Optional.<Embedding>empty();
        return new Question(id, blogId, blogUrl, runId, owner, words, position, writtenBy, place, createdAt);
    }
}
