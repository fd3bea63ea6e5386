package io.askable.language.check;

import io.askable.language.retrieve.Sentences;
import io.askable.url.BlogUrl;
import java.util.List;
import java.util.Optional;

/** Makes text fit to be shown beside a post: plain, bounded, without other hosts' addresses. */
public final class CheckedText {

    private final OwnLinks links;

    /** Addresses of the post's own host stay. */
    public CheckedText(BlogUrl post) {
        this(new OwnLinks(post.host()));
    }

    private CheckedText(OwnLinks links) {
        this.links = links;
    }

    /** No address stays. */
    public static CheckedText withoutLinks() {
        return new CheckedText(new OwnLinks(""));
    }

    /** Fitted to {@code maxChars} by leaving out whole sentences from the end; empty if nothing readable is left. */
    public Optional<String> fit(String text, int maxChars) {
        return fitWhole(text, Integer.MAX_VALUE).flatMap(clean -> shorten(clean, maxChars));
    }

    /** As it is, or empty: what would have to be cut is not shown at all. */
    public Optional<String> fitWhole(String text, int maxChars) {
        // An address that goes may join what becomes one.
        String clean = PlainText.of(text);
        String linkless = PlainText.of(links.in(clean));
        while (!linkless.equals(clean)) {
            clean = linkless;
            linkless = PlainText.of(links.in(clean));
        }
        return Optional.of(clean).filter(kept -> kept.length() <= maxChars).filter(kept -> kept.codePoints()
                .anyMatch(Character::isLetterOrDigit));
    }

    private static Optional<String> shorten(String text, int maxChars) {
        if (text.length() <= maxChars) {
            return Optional.of(text);
        }
        StringBuilder kept = new StringBuilder();
        List<String> sentences = Sentences.of(text);
        for (String sentence : sentences) {
            if (kept.length() + sentence.length() + 1 > maxChars) {
                break;
            }
            kept.append(kept.isEmpty() ? "" : " ").append(sentence);
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.toString());
    }
}
