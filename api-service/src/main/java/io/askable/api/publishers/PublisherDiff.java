package io.askable.api.publishers;

import io.askable.sites.Publisher;
import java.util.HashMap;
import java.util.Map;

/** What differs between two states of a publisher, field by field, for the audit record. */
final class PublisherDiff {
    private static final int MAX_TEXT = 500;

    private PublisherDiff() {}

    static Map<String, String> between(Publisher before, Publisher after) {
        Map<String, String> changes = new HashMap<>();
        note(changes, "name", before.name(), after.name());
        note(changes, "email", before.email(), after.email());
        note(changes, "status", before.status().wireName(), after.status().wireName());
        note(changes, "subscription_tier", before.tier(), after.tier());
        note(changes, "config", before.config(), after.config());
        note(changes, "widget_config", before.widgetConfig(), after.widgetConfig());
        return changes;
    }

    private static void note(Map<String, String> changes, String field, Object before, Object after) {
        if (!before.equals(after)) {
            changes.put(field, brief(before) + " → " + brief(after));
        }
    }

    private static String brief(Object value) {
        String text = value.toString();
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }
}
