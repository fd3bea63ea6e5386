package io.askable.mongodb.sites;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.DuplicateKey;
import io.askable.mongodb.support.Find;
import io.askable.sites.DomainTaken;
import io.askable.sites.HostNames;
import io.askable.sites.Publisher;
import io.askable.sites.PublisherChange;
import io.askable.sites.PublisherStatus;
import io.askable.sites.Publishers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Publishers in one collection, and what happened to them in another. */
@Singleton
final class MongoPublishers implements Publishers {

    private static final String ID = "_id";

    private final Documents publishers;
    private final Documents changes;

    @Inject
    MongoPublishers(Database database) {
        publishers = database.documents(PublisherSchema.PUBLISHERS);
        changes = database.documents(PublisherAuditSchema.PUBLISHER_AUDIT);
    }

    @Override
    public Uni<Publisher> create(Publisher publisher) {
        return publishers
                .insert(PublisherDocument.write(publisher))
                .replaceWith(publisher)
                .onFailure(DuplicateKey.class)
                .transform(taken -> new DomainTaken(publisher.domain()));
    }

    @Override
    public Uni<Optional<Publisher>> find(String id) {
        return findFirst(Filters.eq(ID, id));
    }

    @Override
    public Uni<Optional<Publisher>> findByDomain(String domain) {
        return findFirst(Filters.eq("domain", domain));
    }

    @Override
    public Uni<Optional<Publisher>> findOwner(String host) {
        return publishers
                .find(Find.where(Filters.in("domain", HostNames.withParents(host))))
                .map(found -> found.stream()
                        .map(PublisherDocument::read)
                        .max(Comparator.comparingInt(
                                publisher -> publisher.domain().length())));
    }

    @Override
    public Uni<Optional<Publisher>> findByKey(String hash) {
        return findFirst(Filters.eq("keys.hash", hash));
    }

    @Override
    public Uni<List<Publisher>> list(Optional<PublisherStatus> status, int page, int pageSize) {
        return publishers
                .aggregate(List.of(
                        Aggregates.match(withStatus(status)),
                        Aggregates.sort(Sorts.descending(PublisherDocument.CREATED_AT, ID)),
                        Aggregates.skip(Math.multiplyExact(page - 1, pageSize)),
                        Aggregates.limit(pageSize)))
                .map(found -> found.stream().map(PublisherDocument::read).toList());
    }

    @Override
    public Uni<Long> count(Optional<PublisherStatus> status) {
        return publishers.count(withStatus(status));
    }

    @Override
    public Uni<Boolean> update(Publisher changed) {
        return publishers
                .updateOne(
                        Conditions.all(Filters.eq(ID, changed.id()), Filters.eq("version", changed.version() - 1)),
                        new Document("$set", PublisherDocument.changeable(changed)))
                .map(matched -> matched > 0)
                .onFailure(DuplicateKey.class)
                .transform(taken -> new DomainTaken(changed.domain()));
    }

    @Override
    public Uni<Void> markActive(String id, Instant at) {
        return publishers
                .updateOne(Filters.eq(ID, id), Updates.max(PublisherDocument.LAST_ACTIVE_AT, Date.from(at)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> audit(PublisherChange change) {
        return changes.insert(PublisherChangeDocument.write(change));
    }

    @Override
    public Uni<List<PublisherChange>> listChanges(String publisherId, int limit) {
        return changes.find(Find.where(Filters.eq("publisher_id", publisherId))
                        .sortedBy(Sorts.descending("at", ID))
                        .atMost(limit))
                .map(found -> found.stream().map(PublisherChangeDocument::read).toList());
    }

    private Uni<Optional<Publisher>> findFirst(Bson filter) {
        return publishers.findFirst(Find.where(filter)).map(found -> found.map(PublisherDocument::read));
    }

    private static Bson withStatus(Optional<PublisherStatus> status) {
        return status.map(wanted -> Filters.eq("status", wanted.wireName())).orElseGet(Filters::empty);
    }
}
