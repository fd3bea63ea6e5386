package io.askable.sites;

import java.time.Instant;
import java.util.Map;

/**
 * One change by an operator or a publisher, for the audit record.
 *
 * @param publisherId whose data changed
 * @param actor who did it: {@code admin}, or a key's kind and hint; never a key
 * @param action e.g. {@code publisher.onboarded}, {@code question.hidden}
 * @param details what changed, by field; no secrets
 */
public record PublisherChange(
        String publisherId, Instant at, String actor, String action, Map<String, String> details) {

    public PublisherChange {
        details = Map.copyOf(details);
    }
}
