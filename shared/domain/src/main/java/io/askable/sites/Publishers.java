package io.askable.sites;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who owns which domain. All fail with {@code DatabaseUnavailable} of the jobs' package when the database does not answer. */
public interface Publishers {

    /** Fails with {@link DomainTaken}. */
    Uni<Publisher> create(Publisher publisher);

    Uni<Optional<Publisher>> find(String id);

    Uni<Optional<Publisher>> findByDomain(String domain);

    /** The publisher with the longest domain that is {@code host} or above it, whatever its status. */
    Uni<Optional<Publisher>> findOwner(String host);

    /** By {@link ApiKey#hash()}; whether the key is still live is the caller's to see. */
    Uni<Optional<Publisher>> findByKey(String hash);

    /** Newest first; {@code status} absent: all. Pages from 1. */
    Uni<List<Publisher>> list(Optional<PublisherStatus> status, int page, int pageSize);

    Uni<Long> count(Optional<PublisherStatus> status);

    /**
     * Replaces the publisher, but for when it was active, if it still has {@code changed.version() - 1}; {@code false}: somebody
     * else was faster. Fails with {@link DomainTaken}.
     */
    Uni<Boolean> update(Publisher changed);

    /** Notes that one of its keys was used; never moves back, leaves the version alone, and an unknown id is no failure. */
    Uni<Void> markActive(String id, Instant at);

    /** Writes one line of the audit record. */
    Uni<Void> audit(PublisherChange change);

    /** What was audited about a publisher, newest first, at most so many. */
    Uni<List<PublisherChange>> listChanges(String publisherId, int limit);
}
