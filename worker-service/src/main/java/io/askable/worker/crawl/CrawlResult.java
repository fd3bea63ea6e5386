package io.askable.worker.crawl;

import io.askable.jobs.ErrorCode;
import io.askable.jobs.Outcome;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;

/** What became of a {@link CrawlOrder}. */
public sealed interface CrawlResult {

    /**
     * The page, as the site sent it.
     *
     * @param finalUrl after redirects; the post keeps the address it was asked for
     * @param html after inflating, at most {@code askable.egress.max-inflated-bytes}
     * @param charset declared by header, byte order mark or meta element, else guessed
     */
    record Fetched(
            URI finalUrl,
            byte[] html,
            Charset charset,
            Optional<String> etag,
            Optional<String> lastModified,
            Instant fetchedAt)
            implements CrawlResult {

        /** The page decoded; what cannot be decoded becomes U+FFFD. */
        public String text() {
            return new String(html, charset);
        }
    }

    /** The stored content still stands. */
    record NotModified() implements CrawlResult {}

    /** The host's lane is busy: keep the slot and come back then. */
    record WaitForSlot(HostSlot slot) implements CrawlResult {

        public Outcome toOutcome() {
            return new Outcome.Snooze(
                    Optional.of(slot.toCheckpoint()),
                    ErrorCode.RATE_LIMITED,
                    "Waiting for a polite slot of " + slot.lane());
        }
    }

    /**
     * No page.
     *
     * @param message for people; says what to do where something can be done
     * @param notBefore what the site asked for, at most an hour ahead
     */
    record Failed(ErrorCode code, String message, Optional<Instant> notBefore) implements CrawlResult {

        /** A site that says "later" without a time costs no attempt at first. */
        public Outcome toOutcome() {
            if (!code.isRetryable()) {
                return new Outcome.Fail(code, message);
            }
            return code == ErrorCode.RATE_LIMITED && notBefore.isEmpty()
                    ? new Outcome.Snooze(Optional.empty(), code, message)
                    : new Outcome.Retry(code, message, notBefore);
        }
    }
}
