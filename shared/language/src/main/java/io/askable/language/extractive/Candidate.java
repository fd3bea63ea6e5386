package io.askable.language.extractive;

import io.askable.content.Draft;
import io.askable.language.extractive.asked.Asked;
import java.util.Optional;

/**
 * A question with the place that answers it.
 *
 * @param quote the sentence that carries the answer
 * @param weight how much readers want it; larger first
 */
record Candidate(Asked asked, String answer, AnswerSentence quote, double weight) {

    Draft toDraft() {
        return new Draft(
                asked.question(),
                answer,
                Optional.of(quote.text()),
                asked.kind().icon());
    }
}
