package io.askable.api.security;

import io.askable.sites.ApiKey;
import io.askable.sites.KeyKind;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses to start mode {@code keys} without an operator's key that nobody guesses. */
@ApplicationScoped
class KeysModeGuard {
    private static final int MIN_LENGTH = 32;

    void check(@Observes StartupEvent start, SecurityConfig config) {
        if (config.mode() == SecurityConfig.Mode.KEYS) {
            check(config.adminKey().orElse(""));
        }
    }

    static void check(String adminKey) {
        if (adminKey.length() < MIN_LENGTH) {
            throw new IllegalStateException("askable.security.mode=keys needs ADMIN_API_KEY with " + MIN_LENGTH
                    + " characters or more, e.g. from: openssl rand -hex 32");
        }
        boolean isOurs = adminKey.startsWith(KeyKind.ADMIN.prefix());
        if (isOurs && ApiKey.parse(adminKey).isEmpty()) {
            throw new IllegalStateException(
                    "ADMIN_API_KEY begins like one of ours, but its checksum is wrong; copy it again");
        }
    }
}
