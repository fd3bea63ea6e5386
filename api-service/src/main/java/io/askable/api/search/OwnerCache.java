package io.askable.api.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.askable.api.requests.OneForMany;
import io.askable.sites.Owner;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Something made of all posts of an owner, kept in memory: read whole on first use, then brought up to date by a look at what was
 * published since. A look serves all who ask within its time; the least used owners go first when memory is short.
 */
public final class OwnerCache<T> {
    private final Source<T> source;
    private final InstantSource clock;
    private final SearchConfig config;
    private final Cache<Owner, Known<T>> known;
    private final Cache<Owner, Uni<T>> looks;

    public OwnerCache(Source<T> source, InstantSource clock, SearchConfig config) {
        this.source = source;
        this.clock = clock;
        this.config = config;
        known = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .weigher((Owner owner, Known<T> kept) -> weight(kept.value))
                .expireAfterAccess(config.keep())
                .executor(Runnable::run) // frees memory at once, not some time later
                .build();
        looks = Caffeine.newBuilder().expireAfterWrite(config.look()).build();
    }

    /** As of one look's time ago at most. */
    public Uni<T> get(Owner owner) {
        return looks.get(owner, key -> OneForMany.of(Uni.createFrom().deferred(() -> look(key))));
    }

    /** Changes what is known of an owner at once, e.g. forgets a post that was found to be gone. */
    public void update(Owner owner, UnaryOperator<T> change) {
        known.asMap().computeIfPresent(owner, (key, kept) -> new Known<>(change.apply(kept.value), kept.at));
        looks.invalidate(owner);
    }

    private Uni<T> look(Owner owner) {
        Instant now = clock.instant();
        Optional<Known<T>> kept = Optional.ofNullable(known.getIfPresent(owner));
        Instant since = kept.map(before -> before.at.minus(config.overlap())).orElse(Instant.EPOCH);
        return source.read(owner, since, kept.map(before -> before.value))
                .invoke(value -> known.put(owner, new Known<>(value, now)));
    }

    private int weight(T value) {
        return (int) Math.min(Integer.MAX_VALUE, source.bytes(value));
    }

    /** Where it comes from and what it weighs. */
    public interface Source<T> {
        /** What is known, with everything published at or after {@code since}. */
        Uni<T> read(Owner owner, Instant since, Optional<T> known);

        long bytes(T value);
    }

    private record Known<T>(T value, Instant at) {}
}
