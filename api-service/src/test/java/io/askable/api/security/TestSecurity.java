package io.askable.api.security;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code open().origins("https://blog.example")}: a configuration as it would be read. */
record TestSecurity(boolean allowOpen, Optional<List<String>> allowedHosts, Optional<List<String>> corsOrigins)
        implements SecurityConfig {
    static TestSecurity open() {
        return new TestSecurity(false, Optional.empty(), Optional.empty());
    }

    TestSecurity allowingOpen() {
        return new TestSecurity(true, allowedHosts, corsOrigins);
    }

    TestSecurity hosts(String... hosts) {
        return new TestSecurity(allowOpen, Optional.of(List.of(hosts)), corsOrigins);
    }

    TestSecurity origins(String... origins) {
        return new TestSecurity(allowOpen, allowedHosts, Optional.of(List.of(origins)));
    }

    @Override
    public Mode mode() {
        return Mode.OPEN;
    }

    @Override
    public Optional<String> adminKey() {
        return Optional.empty();
    }

    @Override
    public Duration ownerCache() {
        return Duration.ofSeconds(5);
    }

    @Override
    public MemorySize maxBody() {
        return new MemorySize(BigInteger.valueOf(16_384));
    }
}
