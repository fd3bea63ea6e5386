package io.askable.api.publishers;

import io.askable.sites.Publisher;
import io.askable.sites.StoredKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A publisher with all that may be told of it. */
record PublisherView(
        String id,
        String name,
        String domain,
        String email,
        String status,
        String subscriptionTier,
        ConfigView config,
        Map<String, Object> widgetConfig,
        List<KeyView> keys,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> lastActiveAt) {
    static PublisherView of(Publisher publisher, Instant now) {
        return new PublisherView(
                publisher.id(),
                publisher.name(),
                publisher.domain(),
                publisher.email(),
                publisher.status().wireName(),
                publisher.tier(),
                ConfigView.of(publisher.config()),
                publisher.widgetConfig(),
                publisher.keys().stream()
                        .filter(key -> key.isLive(now))
                        .map(KeyView::of)
                        .toList(),
                publisher.createdAt(),
                publisher.updatedAt(),
                publisher.lastActiveAt());
    }

    /**
     * A live key, by its last four characters; the key itself is not kept.
     *
     * @param expiresAt when it dies, while a newer one takes over
     */
    record KeyView(String kind, String hint, Instant createdAt, Optional<Instant> expiresAt) {
        static KeyView of(StoredKey key) {
            return new KeyView(
                    key.kind().name().toLowerCase(Locale.ROOT), key.hint(), key.createdAt(), key.expiresAt());
        }
    }
}
