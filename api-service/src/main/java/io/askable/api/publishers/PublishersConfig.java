package io.askable.api.publishers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How publishers' keys change. */
@ConfigMapping(prefix = "askable.publishers")
interface PublishersConfig {
    /**
     * How long a key goes on working after another took its place, unless the request says otherwise; default 24 h. Longer leaves
     * more time to change pages and servers, and a stolen key more time too.
     */
    @WithDefault("24h")
    Duration keyGrace();
}
