package io.askable.api.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Keys of publishers, in mode {@code keys}. */
@ConfigMapping(prefix = "askable.keys")
interface KeysConfig {
    /**
     * How long a key's publisher is believed without another look; default 5 s. Longer spares the database, and lets a key that
     * was taken away live on for so long.
     */
    @WithDefault("5s")
    Duration cache();
}
