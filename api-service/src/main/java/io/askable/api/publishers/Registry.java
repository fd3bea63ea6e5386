package io.askable.api.publishers;

import io.askable.api.problems.Refusal;
import io.askable.api.security.Callers;
import io.askable.sites.ApiKey;
import io.askable.sites.DomainTaken;
import io.askable.sites.KeyKind;
import io.askable.sites.Publisher;
import io.askable.sites.PublisherChange;
import io.askable.sites.PublisherConfig;
import io.askable.sites.PublisherStatus;
import io.askable.sites.Publishers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes publishers and changes them; each change leaves a line in the audit record. */
@ApplicationScoped
class Registry {
    private final Publishers publishers;
    private final Settings settings;
    private final Callers callers;
    private final InstantSource clock;
    private final Duration usualGrace;
    private final SecureRandom random = new SecureRandom();

    Registry(Publishers publishers, Settings settings, Callers callers, InstantSource clock, PublishersConfig config) {
        this.publishers = publishers;
        this.settings = settings;
        this.callers = callers;
        this.clock = clock;
        usualGrace = config.keyGrace();
    }

    /** Fails with {@link Refusal}. */
    Uni<Onboarded> onboard(OnboardRequest request) {
        ApiKey page = ApiKey.create(KeyKind.PUBLISHABLE, random);
        ApiKey server = ApiKey.create(KeyKind.SECRET, random);
        Instant now = now();
        Publisher publisher = new Publisher(
                UUID.randomUUID().toString(),
                request.name().strip(),
                Domains.of(request.domain()),
                request.email(),
                PublisherStatus.TRIAL,
                Optional.ofNullable(request.subscriptionTier()).orElse(Tiers.DEFAULT),
                settings.merge(PublisherConfig.DEFAULT, request.config()),
                FreeSettings.of(request.widgetConfig()),
                new KeyRing(List.of())
                        .rotated(page, now, Duration.ZERO)
                        .rotated(server, now, Duration.ZERO)
                        .keys(),
                1,
                now,
                now,
                Optional.empty());
        return publishers
                .create(publisher)
                .onFailure(DomainTaken.class)
                .transform(taken -> new Refusal.Conflict(taken.getMessage()))
                .call(created -> audit(created.id(), "publisher.onboarded", Map.of("domain", created.domain())))
                .map(created -> new Onboarded(created, page, server));
    }

    /** What a request does not name stays. Fails with {@link Refusal}. */
    Uni<Publisher> update(String id, UpdateRequest request) {
        if (request.isEmpty()) {
            throw new Refusal.Invalid(
                    "Give at least one of name, email, status, subscription_tier, config, widget_config");
        }
        return get(id).chain(before -> {
            Publisher after = edited(before, request);
            return replace(before, after, "publisher.updated", PublisherDiff.between(before, after));
        });
    }

    Uni<Publisher> deactivate(String id) {
        return move(id, PublisherStatus.INACTIVE, "publisher.deactivated");
    }

    Uni<Publisher> reactivate(String id) {
        return move(id, PublisherStatus.ACTIVE, "publisher.reactivated");
    }

    Uni<Rotated> rotate(String id, KeyRequests.Rotation request) {
        Instant now = now();
        ApiKey fresh = ApiKey.create(request.kindOrDefault(), random);
        Duration grace = request.graceOr(usualGrace);
        return get(id).chain(before -> replace(
                        before,
                        before.withKeys(
                                new KeyRing(before.keys())
                                        .rotated(fresh, now, grace)
                                        .keys(),
                                now),
                        "key.rotated",
                        Map.of("key", fresh.toString(), "grace", grace.toString()))
                .map(after -> new Rotated(after, fresh)));
    }

    Uni<Publisher> revoke(String id, KeyRequests.Revocation request) {
        Instant now = now();
        return get(id).chain(before -> replace(
                before,
                before.withKeys(
                        new KeyRing(before.keys())
                                .revoked(request.keyKind(), request.hint(), now)
                                .keys(),
                        now),
                "key.revoked",
                Map.of("kind", request.kind(), "hint", request.hint())));
    }

    /** Fails with {@link Refusal.NotFound}. */
    Uni<Publisher> get(String id) {
        return publishers
                .find(id)
                .map(found -> found.orElseThrow(() -> new Refusal.NotFound("There is no publisher " + id)));
    }

    private Publisher edited(Publisher before, UpdateRequest request) {
        return before.edited(
                Optional.ofNullable(request.name()).map(String::strip).orElse(before.name()),
                Optional.ofNullable(request.email()).orElse(before.email()),
                Optional.ofNullable(request.status())
                        .map(PublisherStatus::ofWireName)
                        .orElse(before.status()),
                Optional.ofNullable(request.subscriptionTier()).orElse(before.tier()),
                settings.merge(before.config(), request.config()),
                FreeSettings.merge(before.widgetConfig(), request.widgetConfig()),
                now());
    }

    private Uni<Publisher> move(String id, PublisherStatus status, String action) {
        return get(id).map(before -> {
                    if (before.status() == status) {
                        throw new Refusal.Conflict("The publisher is " + status.wireName() + " already");
                    }
                    return before;
                })
                .chain(before -> replace(before, before.withStatus(status, now()), action, Map.of()));
    }

    private Uni<Publisher> replace(Publisher before, Publisher after, String action, Map<String, String> details) {
        return publishers
                .update(after)
                .map(done -> {
                    if (!done) {
                        throw new Refusal.Conflict(
                                "Somebody else changed the publisher at the same time; read it and try again");
                    }
                    return after;
                })
                .call(changed -> audit(before.id(), action, details));
    }

    private Uni<Void> audit(String id, String action, Map<String, String> details) {
        return publishers.audit(new PublisherChange(id, now(), callers.actor(), action, details));
    }

    /** As exact as databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A new publisher with its keys in clear, for the only time. */
    record Onboarded(Publisher publisher, ApiKey page, ApiKey server) {}

    /** A publisher with its new key in clear, for the only time. */
    record Rotated(Publisher publisher, ApiKey fresh) {}
}
