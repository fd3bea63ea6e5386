package io.askable.testkit.content;

import io.askable.content.QuestionId;
import io.askable.content.Run;

/** The ids that questions of a run get: told by the design, so that a repeated write meets itself. */
final class QuestionIds {

    private QuestionIds() {}

    static QuestionId of(Run run, int position) {
        return new QuestionId(run.id() + "-" + position);
    }
}
