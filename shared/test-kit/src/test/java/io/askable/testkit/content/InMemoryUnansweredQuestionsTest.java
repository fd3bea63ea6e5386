package io.askable.testkit.content;

import io.askable.content.UnansweredQuestions;
import io.askable.testkit.ManualClock;

class InMemoryUnansweredQuestionsTest implements UnansweredQuestionsContract {

    private final ManualClock clock = ManualClock.atNoon();
    private final InMemoryUnansweredQuestions questions = new InMemoryUnansweredQuestions(clock);

    @Override
    public UnansweredQuestions questions() {
        return questions;
    }

    @Override
    public ManualClock clock() {
        return clock;
    }
}
