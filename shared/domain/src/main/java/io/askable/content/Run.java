package io.askable.content;

import io.askable.jobs.RunId;
import io.askable.sites.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything one run made of a post, before readers see it.
 *
 * @param number taken by {@link Runs#begin}
 * @param questions in the order readers shall see them
 * @param writtenBy as readers are told, e.g. {@code extractive}
 * @param writer {@code writtenBy} with everything that would change what it writes (embedder, number of questions, prompts):
 *     equal content by an equal writer need not be written again
 */
public record Run(
        RunId id,
        long number,
        BlogId blogId,
        Owner owner,
        CrawledPage page,
        Summary summary,
        Optional<Embedding> summaryEmbedding,
        List<WrittenQuestion> questions,
        List<Passage> passages,
        String writtenBy,
        String writer,
        Instant writtenAt) {

    public Run {
        questions = List.copyOf(questions);
        passages = List.copyOf(passages);
    }

    /** A checked draft with its place in the embedder's space. */
    public record WrittenQuestion(Draft draft, Optional<Embedding> embedding) {}
}
