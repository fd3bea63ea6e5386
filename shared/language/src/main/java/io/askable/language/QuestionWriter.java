package io.askable.language;

import io.askable.content.Article;

/**
 * Writes what readers of a post see: its summary, and the questions it answers.
 *
 * <p>The one that is injected has checked whatever it returns: plain text within its bounds, quotes that are substrings of the
 * article, no two questions alike. Calls block, so they belong on a virtual thread; an interrupt ends them within two seconds.
 * All fail with {@link LanguageFailure}.
 */
public interface QuestionWriter {

    /** As readers are told, e.g. {@code extractive} or {@code openai:gpt-4o-mini}. A result names its own: see {@link Drafted}. */
    String writtenBy();

    /** The same, where a brief names a model of its own. */
    default String writtenBy(WritingBrief brief) {
        return writtenBy();
    }

    /** {@link #writtenBy()} with everything that would change what it writes: equal content and an equal fingerprint need no new run. */
    String fingerprint(WritingBrief brief);

    Summarised summarise(Article article, WritingBrief brief);

    /** At least one draft, at most {@link WritingBrief#questions()}, in the order readers shall see them. */
    Drafted writeQuestions(Article article, WritingBrief brief);
}
