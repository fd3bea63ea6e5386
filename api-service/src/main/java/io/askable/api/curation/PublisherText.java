package io.askable.api.curation;

import io.askable.api.problems.Refusal;
import io.askable.content.Draft;
import io.askable.language.check.CheckedText;
import io.askable.url.BlogUrl;

/** A publisher's text, checked like a model's: plain, and without other hosts' addresses. */
record PublisherText(CheckedText checked) {
    static PublisherText about(BlogUrl post) {
        return new PublisherText(new CheckedText(post));
    }

    String question(String text) {
        return fit("question", text, Draft.MAX_QUESTION);
    }

    String answer(String text) {
        return fit("answer", text, Draft.MAX_ANSWER);
    }

    private String fit(String field, String text, int maxChars) {
        return checked.fitWhole(text, maxChars)
                .orElseThrow(() -> new Refusal.Invalid(field, "has nothing in it that readers can be shown"));
    }
}
