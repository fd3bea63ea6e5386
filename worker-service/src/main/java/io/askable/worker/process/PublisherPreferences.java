package io.askable.worker.process;

import io.askable.language.WritingBrief;
import io.askable.sites.Publisher;
import io.askable.sites.PublisherConfig;
import java.util.Optional;

/**
 * How a post's owner wants it processed.
 *
 * @param domain that redirects may not leave; absent where nobody owns the post
 */
record PublisherPreferences(WritingBrief brief, Optional<String> domain) {

    /** Of whoever has no wishes. */
    static final PublisherPreferences USUAL = new PublisherPreferences(WritingBrief.defaults(), Optional.empty());

    static PublisherPreferences of(Publisher publisher) {
        return new PublisherPreferences(brief(publisher.config()), Optional.of(publisher.domain()));
    }

    private static WritingBrief brief(PublisherConfig config) {
        return new WritingBrief(
                config.questionsPerBlog(),
                config.language(),
                config.model(),
                config.temperature(),
                config.customQuestionPrompt(),
                config.customSummaryPrompt());
    }
}
