package io.askable.content;

import java.util.Optional;

/**
 * A question with its answer, before it is stored.
 *
 * @param question at most {@value #MAX_QUESTION} characters of plain text
 * @param answer at most {@value #MAX_ANSWER} characters of plain text
 * @param quote an exact substring of the article's text that carries the answer; absent where none was given or it did not
 *     hold
 * @param icon one emoji
 */
public record Draft(String question, String answer, Optional<String> quote, String icon) {

    public static final int MAX_QUESTION = 200;
    public static final int MAX_ANSWER = 1_200;
    public static final String DEFAULT_ICON = "💡";
}
