package io.askable.api.curation;

import io.askable.content.CuratedQuestion;
import io.askable.content.Question;
import java.time.Instant;
import java.util.Optional;

/**
 * One question as its publisher sees it.
 *
 * @param position among what readers see, from 0; absent when hidden
 * @param edited the words are the publisher's
 * @param own the publisher wrote it alone
 * @param helpful readers whom the answer helped
 * @param unhelpful readers whom it did not
 */
record CuratedView(
        String id,
        String question,
        String answer,
        Optional<String> quote,
        String icon,
        String writtenBy,
        Optional<Integer> position,
        boolean hidden,
        boolean pinned,
        boolean edited,
        boolean own,
        long helpful,
        long unhelpful,
        Instant createdAt) {
    static CuratedView of(CuratedQuestion curated, Optional<Integer> position, Votes votes) {
        Question question = curated.question();
        return new CuratedView(
                question.id().value(),
                question.draft().question(),
                question.draft().answer(),
                question.draft().quote(),
                question.draft().icon(),
                question.writtenBy(),
                position,
                curated.hidden(),
                curated.pinned(),
                curated.edited(),
                curated.own(),
                votes.helpful(),
                votes.unhelpful(),
                question.createdAt());
    }
}
