package io.askable.sites;

import java.time.Duration;
import java.util.Locale;

/** What is counted of a publisher's. */
public enum CounterType {
    /** Posts enqueued with the publishable key, a day. */
    PAGE_POSTS(Keeping.YEAR),
    /** Posts enqueued with a secret key, a day. */
    SERVER_POSTS(Keeping.YEAR),
    /** Questions asked with the publishable key, a day. */
    PAGE_ASKS(Keeping.YEAR),
    /** Questions asked with a secret key, a day. */
    SERVER_ASKS(Keeping.YEAR),
    /** Views of a page whose post is not processed yet. */
    VIEWS(Keeping.MONTH),
    /** Readers whom an answer helped. */
    HELPFUL(Keeping.YEAR),
    /** Readers whom it did not help. */
    UNHELPFUL(Keeping.YEAR);

    private final Duration kept;

    CounterType(Duration kept) {
        this.kept = kept;
    }

    /** How long a count is kept after it last rose. */
    public Duration kept() {
        return kept;
    }

    /** Lower case, as stored and sent. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static final class Keeping {
        private static final Duration MONTH = Duration.ofDays(31);
        private static final Duration YEAR = Duration.ofDays(400);
    }
}
