package io.askable.sites;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One site owner.
 *
 * @param id also the id of its {@link Owner}
 * @param domain lower case, without scheme and {@code www.}; covers its sub-domains too; unique
 * @param tier a label: free, basic, pro or enterprise
 * @param widgetConfig free settings for the page, passed through
 * @param keys at most two live ones of a kind
 * @param version rises with every change; a change is conditional on it
 */
public record Publisher(
        String id,
        String name,
        String domain,
        String email,
        PublisherStatus status,
        String tier,
        PublisherConfig config,
        Map<String, Object> widgetConfig,
        List<StoredKey> keys,
        long version,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> lastActiveAt) {

    public Publisher {
        widgetConfig = Map.copyOf(widgetConfig);
        keys = List.copyOf(keys);
    }

    public Owner asOwner() {
        return new Owner(id);
    }

    /** Whether {@code host} is the domain or below it. */
    public boolean covers(String host) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    /** The same, last active at another time. */
    public Publisher activeAt(Optional<Instant> at) {
        return new Publisher(
                id, name, domain, email, status, tier, config, widgetConfig, keys, version, createdAt, updatedAt, at);
    }

    /** The next version, edited. */
    public Publisher edited(
            String newName,
            String newEmail,
            PublisherStatus newStatus,
            String newTier,
            PublisherConfig newConfig,
            Map<String, Object> newWidgetConfig,
            Instant now) {
        return new Publisher(
                id,
                newName,
                domain,
                newEmail,
                newStatus,
                newTier,
                newConfig,
                newWidgetConfig,
                keys,
                version + 1,
                createdAt,
                now,
                lastActiveAt);
    }

    /** The next version, with another status. */
    public Publisher withStatus(PublisherStatus changed, Instant now) {
        return new Publisher(
                id,
                name,
                domain,
                email,
                changed,
                tier,
                config,
                widgetConfig,
                keys,
                version + 1,
                createdAt,
                now,
                lastActiveAt);
    }

    /** The next version, with other keys. */
    public Publisher withKeys(List<StoredKey> changed, Instant now) {
        return new Publisher(
                id,
                name,
                domain,
                email,
                status,
                tier,
                config,
                widgetConfig,
                changed,
                version + 1,
                createdAt,
                now,
                lastActiveAt);
    }
}
