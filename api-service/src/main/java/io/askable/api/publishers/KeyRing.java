package io.askable.api.publishers;

import io.askable.api.problems.Refusal;
import io.askable.sites.ApiKey;
import io.askable.sites.KeyKind;
import io.askable.sites.StoredKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of a publisher, and how they come and go. Of each kind at most two live: the newest and the one it relieves. */
record KeyRing(List<StoredKey> keys) {
    /** With a new key; the newest before it lives on for {@code grace}, older ones end. */
    KeyRing rotated(ApiKey fresh, Instant now, Duration grace) {
        Optional<StoredKey> relieved = live(fresh.kind(), now)
                .max(Comparator.comparing(StoredKey::createdAt))
                .filter(key -> !grace.isZero())
                .map(key -> ending(key, now.plus(grace)));
        return new KeyRing(Stream.of(others(fresh.kind()), relieved.stream(), Stream.of(stored(fresh, now)))
                .flatMap(part -> part)
                .toList());
    }

    /** Without one that is told by its last characters. Fails with {@link Refusal.NotFound}. */
    KeyRing revoked(KeyKind kind, String hint, Instant now) {
        StoredKey gone = live(kind, now)
                .filter(key -> key.hint().equals(hint))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("There is no live key of that kind that ends in " + hint));
        return new KeyRing(keys.stream().filter(key -> !key.equals(gone)).toList());
    }

    private Stream<StoredKey> live(KeyKind kind, Instant now) {
        return keys.stream().filter(key -> key.kind() == kind && key.isLive(now));
    }

    private Stream<StoredKey> others(KeyKind kind) {
        return keys.stream().filter(key -> key.kind() != kind);
    }

    private static StoredKey ending(StoredKey key, Instant at) {
        Instant end = key.expiresAt().filter(at::isAfter).orElse(at);
        return new StoredKey(key.kind(), key.hash(), key.hint(), key.createdAt(), Optional.of(end));
    }

    private static StoredKey stored(ApiKey key, Instant now) {
        String text = key.reveal();
        return new StoredKey(key.kind(), key.hash(), text.substring(text.length() - 4), now, Optional.empty());
    }
}
