package io.askable.api.security;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who may call. */
@ConfigMapping(prefix = "askable.security")
public interface SecurityConfig {
    /**
     * {@code open} (default): nobody needs a key and everybody may everything, so the service listens on loopback only.
     * {@code keys}: callers bring a publisher's key or the operator's; needs {@link #adminKey()}. Environment:
     * {@code ASKABLE_SECURITY_MODE}.
     */
    @WithDefault("open")
    Mode mode();

    /**
     * Whether mode {@code open} may listen on another address than loopback; default {@code false}. With {@code true} everybody
     * who reaches the port may do everything. Environment: {@code ASKABLE_ALLOW_OPEN}.
     */
    @WithDefault("false")
    boolean allowOpen();

    /**
     * Names, without port, under which this service may be called beside loopback's; default none. Each one more is a name that a
     * browser's page may reach it by.
     */
    Optional<List<String>> allowedHosts();

    /**
     * Origins whose pages may call beside those of loopback and of the allowed hosts, as a browser writes them:
     * {@code https://blog.example}, {@code chrome-extension://…}; default none. {@code *} is refused in mode {@code open}.
     * Environment: {@code CORS_ORIGINS}.
     */
    Optional<List<String>> corsOrigins();

    /**
     * The administrator's key. Mode {@code open} asks nobody for it and says so at start;
     * mode {@code keys} does not start without at least 32 characters. Environment:
     * {@code ADMIN_API_KEY}.
     */
    Optional<String> adminKey();

    /**
     * How long a host's publisher is believed without another look, in mode {@code keys}; default 5 s. Longer spares the database
     * a read with each page view, and lets posts of a domain that was given to somebody count for nobody, or for the one above
     * it, for so long.
     */
    @WithDefault("5s")
    Duration ownerCache();

    /**
     * Most bytes a request's body may have, in bytes or with a K or M behind it; default 16 KiB. More lets strangers fill memory
     * with bodies that no endpoint needs.
     */
    @WithDefault("16K")
    MemorySize maxBody();

    /** How callers are told apart. */
    enum Mode {
        OPEN,
        KEYS
    }
}
