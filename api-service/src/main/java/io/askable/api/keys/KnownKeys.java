package io.askable.api.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.askable.api.problems.Refusal;
import io.askable.api.requests.OneForMany;
import io.askable.sites.ApiKey;
import io.askable.sites.Publisher;
import io.askable.sites.Publishers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Whose key it is, as it stood within the last seconds. */
@ApplicationScoped
class KnownKeys {
    private static final int MAX_KEYS = 10_000;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Publishers publishers;
    private final InstantSource clock;
    private final Cache<String, Uni<Optional<Publisher>>> reads;

    KnownKeys(Publishers publishers, InstantSource clock, KeysConfig config) {
        this.publishers = publishers;
        this.clock = clock;
        reads = Caffeine.newBuilder()
                .maximumSize(MAX_KEYS)
                .expireAfterWrite(config.cache())
                .build();
    }

    /** Fails with {@link Refusal.Unauthorized} for a key that is nobody's or not live, {@link Refusal.Forbidden} when its publisher is not served. */
    Uni<Publisher> get(ApiKey key) {
        String hash = key.hash();
        return reads.get(hash, this::read).map(found -> served(found, hash, clock.instant()));
    }

    /** A failed read is shared like a good one, so that a database in trouble is not asked more often. */
    private Uni<Optional<Publisher>> read(String hash) {
        return OneForMany.of(publishers.findByKey(hash).call(found -> noteUse(found, clock.instant())));
    }

    /** Once a minute is enough for people, and that a note got lost is nobody's trouble. */
    private Uni<Void> noteUse(Optional<Publisher> found, Instant now) {
        return found.filter(publisher -> publisher
                        .lastActiveAt()
                        .map(at -> at.plus(NOTED_EVERY).isBefore(now))
                        .orElse(true))
                .map(publisher -> publishers.markActive(publisher.id(), now))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static Publisher served(Optional<Publisher> found, String hash, Instant now) {
        Publisher publisher = found.filter(owner ->
                        owner.keys().stream().anyMatch(key -> key.hash().equals(hash) && key.isLive(now)))
                .orElseThrow(() -> new Refusal.Unauthorized("This key is not known, or no longer valid"));
        if (!publisher.status().isServed()) {
            throw new Refusal.Forbidden(
                    "The publisher of this key is " + publisher.status().wireName());
        }
        return publisher;
    }
}
