package io.askable.testkit.sites;

import io.askable.sites.ApiKey;
import io.askable.sites.Publisher;
import io.askable.sites.PublisherConfig;
import io.askable.sites.PublisherStatus;
import io.askable.sites.StoredKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code aPublisher().of("blog.example").withStatus(SUSPENDED).build()}. */
public final class PublisherBuilder {

    private String domain = "blog.example";
    private PublisherStatus status = PublisherStatus.ACTIVE;
    private PublisherConfig config = PublisherConfig.DEFAULT;
    private Map<String, Object> widgetConfig = Map.of();
    private Instant createdAt = Instant.parse("2026-03-01T12:00:00Z");
    private final List<StoredKey> keys = new ArrayList<>();

    private PublisherBuilder() {}

    public static PublisherBuilder aPublisher() {
        return new PublisherBuilder();
    }

    /** Also gives it its id, {@code id-of-<domain>}. */
    public PublisherBuilder of(String domain) {
        this.domain = domain;
        return this;
    }

    public PublisherBuilder withStatus(PublisherStatus status) {
        this.status = status;
        return this;
    }

    public PublisherBuilder configured(PublisherConfig config) {
        this.config = config;
        return this;
    }

    public PublisherBuilder showing(Map<String, Object> widgetConfig) {
        this.widgetConfig = widgetConfig;
        return this;
    }

    public PublisherBuilder createdAt(Instant at) {
        createdAt = at;
        return this;
    }

    /** A key that lives for ever. */
    public PublisherBuilder withKey(ApiKey key) {
        return withKey(key, Optional.empty());
    }

    public PublisherBuilder withKey(ApiKey key, Optional<Instant> expiresAt) {
        String text = key.reveal();
        keys.add(new StoredKey(key.kind(), key.hash(), text.substring(text.length() - 4), createdAt, expiresAt));
        return this;
    }

    public Publisher build() {
        return new Publisher(
                "id-of-" + domain,
                "The " + domain,
                domain,
                "owner@" + domain,
                status,
                "free",
                config,
                widgetConfig,
                keys,
                1,
                createdAt,
                createdAt,
                Optional.empty());
    }
}
