package io.askable.api.usage;

import io.askable.content.UnansweredQuestion;
import io.askable.url.BlogUrl;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions in vain. */
record UnansweredView(List<Entry> questions) {
    static UnansweredView of(List<UnansweredQuestion> questions) {
        return new UnansweredView(questions.stream().map(Entry::of).toList());
    }

    /** One question. {@code blogUrl}: the post that was asked; absent: all were. */
    record Entry(String question, Optional<String> blogUrl, long times, Instant firstAt, Instant lastAt) {
        static Entry of(UnansweredQuestion question) {
            return new Entry(
                    question.question(),
                    question.post().map(BlogUrl::value),
                    question.times(),
                    question.firstAt(),
                    question.lastAt());
        }
    }
}
