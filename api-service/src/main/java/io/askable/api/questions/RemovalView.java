package io.askable.api.questions;

import io.askable.content.Removal;
import java.util.Optional;

/**
 * What went with a post.
 *
 * @param cancelledJobId the job that was waiting or running for it; absent where there was none
 */
record RemovalView(
        String blogId,
        boolean blogDeleted,
        long questionsDeleted,
        boolean summaryDeleted,
        long passagesDeleted,
        Optional<String> cancelledJobId) {
    static RemovalView of(Removal removal, Optional<String> cancelledJobId) {
        return new RemovalView(
                removal.blogId().value(),
                true,
                removal.questions(),
                removal.summaries() > 0,
                removal.passages(),
                cancelledJobId);
    }
}
