package io.askable.sites;

import java.time.Instant;
import java.util.Optional;

/**
 * A key as it is kept.
 *
 * @param hash {@link ApiKey#hash()}
 * @param hint its last four characters, so that people can tell keys apart
 * @param expiresAt set on the older key while rotating; absent: never
 */
public record StoredKey(KeyKind kind, String hash, String hint, Instant createdAt, Optional<Instant> expiresAt) {

    public boolean isLive(Instant now) {
        return expiresAt.map(now::isBefore).orElse(true);
    }
}
