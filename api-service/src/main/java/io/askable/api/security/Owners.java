package io.askable.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.askable.api.requests.OneForMany;
import io.askable.sites.Owner;
import io.askable.sites.Publisher;
import io.askable.sites.Publishers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Whose a host is, as it stood within the last seconds. */
@ApplicationScoped
class Owners {
    private static final int MAX_HOSTS = 10_000;

    private final Publishers publishers;
    private final Cache<String, Uni<Optional<Owner>>> reads;

    @Inject
    Owners(Publishers publishers, SecurityConfig config) {
        this(publishers, config.ownerCache(), Ticker.systemTicker());
    }

    Owners(Publishers publishers, Duration maxAge, Ticker time) {
        this.publishers = publishers;
        reads = Caffeine.newBuilder()
                .maximumSize(MAX_HOSTS)
                .expireAfterWrite(maxAge)
                .ticker(time)
                .build();
    }

    /** Absent: nobody's. */
    Uni<Optional<Owner>> of(String host) {
        return reads.get(host, this::read);
    }

    /** A failed read is shared like a good one, so that a database in trouble is not asked more often. */
    private Uni<Optional<Owner>> read(String host) {
        return OneForMany.of(publishers.findOwner(host).map(found -> found.map(Publisher::asOwner)));
    }
}
