package io.askable.worker.process;

import io.askable.content.Embedding;
import io.askable.content.Run.WrittenQuestion;
import io.askable.language.Embedder;
import io.askable.language.WritingBrief;
import java.util.List;

/**
 * What shall be written of a post, and what not.
 *
 * @param known questions that its publisher wrote, keeps or hid: none shall be asked again in much the same words
 */
record WritingRequest(WritingBrief brief, List<String> known) {

    /** As for two questions of one run. */
    private static final double ALIKE = 0.92;

    /** Without what resembles a known question. What has no vector is compared by readers' side, word by word. */
    List<WrittenQuestion> unsaid(List<WrittenQuestion> written, Embedder embedder) {
        boolean isComparable =
                written.stream().anyMatch(question -> question.embedding().isPresent());
        if (known.isEmpty() || !isComparable) {
            return written;
        }
        List<Embedding> said = embedder.embed(known);
        return written.stream()
                .filter(question -> question.embedding()
                        .map(mine -> said.stream().noneMatch(other -> mine.cosine(other) > ALIKE))
                        .orElse(true))
                .toList();
    }
}
