package io.askable.api.publishers;

import io.askable.sites.PublisherChange;
import java.time.Instant;
import java.util.Map;

/** One line of the audit record. */
record ChangeView(Instant at, String actor, String action, Map<String, String> details) {
    static ChangeView of(PublisherChange change) {
        return new ChangeView(change.at(), change.actor(), change.action(), change.details());
    }
}
