package io.askable.content;

import io.askable.url.BlogUrl;
import java.time.Instant;
import java.util.Optional;

/**
 * What readers asked and the text did not answer.
 *
 * @param post that was asked; absent: all posts were
 * @param times how often, in the same words
 */
public record UnansweredQuestion(
        String question, Optional<BlogUrl> post, long times, Instant firstAt, Instant lastAt) {}
