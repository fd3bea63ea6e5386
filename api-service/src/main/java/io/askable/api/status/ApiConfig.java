package io.askable.api.status;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Where this service listens and how much it tells. */
@ConfigMapping(prefix = "askable.api")
public interface ApiConfig {
    /**
     * Address to listen on; default {@code 127.0.0.1}. Mode {@code open} refuses any but loopback's unless told otherwise.
     * Environment: {@code API_SERVICE_HOST}.
     */
    @WithDefault("127.0.0.1")
    String host();

    /** TCP port, 0 for any free one; default 8005. Environment: {@code API_SERVICE_PORT}. */
    @WithDefault("8005")
    @Min(0)
    @Max(65_535)
    int port();

    /** Least level that is logged: {@code DEBUG}, {@code INFO} (default), {@code WARN}, {@code ERROR}. Environment: {@code LOG_LEVEL}. */
    @WithDefault("INFO")
    String logLevel();
}
