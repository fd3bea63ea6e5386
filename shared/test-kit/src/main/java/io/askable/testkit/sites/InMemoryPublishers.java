package io.askable.testkit.sites;

import io.askable.sites.DomainTaken;
import io.askable.sites.Publisher;
import io.askable.sites.PublisherChange;
import io.askable.sites.PublisherStatus;
import io.askable.sites.Publishers;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Publishers in a map, one caller at a time. */
public final class InMemoryPublishers implements Publishers {

    private final Map<String, Publisher> publishers = new HashMap<>();
    private final List<PublisherChange> changes = new ArrayList<>();

    @Override
    public Uni<Publisher> create(Publisher publisher) {
        return alone(() -> {
            refuseTaken(publisher);
            publishers.put(publisher.id(), publisher);
            return publisher;
        });
    }

    @Override
    public Uni<Optional<Publisher>> find(String id) {
        return alone(() -> Optional.ofNullable(publishers.get(id)));
    }

    @Override
    public Uni<Optional<Publisher>> findByDomain(String domain) {
        return findFirst(publisher -> publisher.domain().equals(domain));
    }

    @Override
    public Uni<Optional<Publisher>> findOwner(String host) {
        return alone(() -> publishers.values().stream()
                .filter(publisher -> publisher.covers(host))
                .max(Comparator.comparingInt(publisher -> publisher.domain().length())));
    }

    @Override
    public Uni<Optional<Publisher>> findByKey(String hash) {
        return findFirst(publisher ->
                publisher.keys().stream().anyMatch(key -> key.hash().equals(hash)));
    }

    @Override
    public Uni<List<Publisher>> list(Optional<PublisherStatus> status, int page, int pageSize) {
        return alone(() -> publishers.values().stream()
                .filter(has(status))
                .sorted(Comparator.comparing(Publisher::createdAt)
                        .thenComparing(Publisher::id)
                        .reversed())
                .skip((long) (page - 1) * pageSize)
                .limit(pageSize)
                .toList());
    }

    @Override
    public Uni<Long> count(Optional<PublisherStatus> status) {
        return alone(() -> publishers.values().stream().filter(has(status)).count());
    }

    @Override
    public Uni<Boolean> update(Publisher changed) {
        return alone(() -> {
            Publisher present = publishers.get(changed.id());
            if (present == null || present.version() != changed.version() - 1) {
                return false;
            }
            refuseTaken(changed);
            publishers.put(changed.id(), changed.activeAt(present.lastActiveAt()));
            return true;
        });
    }

    @Override
    public Uni<Void> markActive(String id, Instant at) {
        return alone(() -> publishers.computeIfPresent(
                        id,
                        (same, present) -> present.activeAt(Optional.of(
                                present.lastActiveAt().filter(at::isBefore).orElse(at)))))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> audit(PublisherChange change) {
        return alone(() -> changes.add(change)).replaceWithVoid();
    }

    @Override
    public Uni<List<PublisherChange>> listChanges(String publisherId, int limit) {
        return alone(() -> changes.reversed().stream()
                .filter(change -> change.publisherId().equals(publisherId))
                .sorted(Comparator.comparing(PublisherChange::at).reversed())
                .limit(limit)
                .toList());
    }

    private void refuseTaken(Publisher publisher) {
        boolean taken = publishers.values().stream()
                .anyMatch(other ->
                        other.domain().equals(publisher.domain()) && !other.id().equals(publisher.id()));
        if (taken) {
            throw new DomainTaken(publisher.domain());
        }
    }

    private Uni<Optional<Publisher>> findFirst(Predicate<Publisher> wanted) {
        return alone(() -> publishers.values().stream().filter(wanted).findFirst());
    }

    private static Predicate<Publisher> has(Optional<PublisherStatus> status) {
        return publisher -> status.map(publisher.status()::equals).orElse(true);
    }

    private <T> Uni<T> alone(Supplier<T> step) {
        return Uni.createFrom().item(() -> {
            synchronized (publishers) {
                return step.get();
            }
        });
    }
}
