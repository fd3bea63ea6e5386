package io.askable.language;

import io.askable.content.BlogId;
import java.util.List;

/**
 * What the passages say on a question.
 *
 * @param text plain text, at most {@value io.askable.content.Draft#MAX_ANSWER} characters; where not answered, a sentence that says so
 * @param quotes exact substrings of the passages that carry the answer; empty where not answered
 * @param answered whether the passages answer the question at all
 * @param writtenBy who really wrote it
 */
public record Answer(String text, List<Quote> quotes, boolean answered, String writtenBy, Usage usage) {

    public Answer {
        quotes = List.copyOf(quotes);
    }

    /** An exact substring of a post's text. */
    public record Quote(BlogId blogId, String text) {}
}
