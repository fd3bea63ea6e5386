package io.askable.mongodb.content;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.askable.content.HostSlots;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.DatabaseClock;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.DuplicateKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.bson.Document;

/**
 * Lanes whose next free slot is one number a host, in milliseconds since 1970: a busy lane then moves on by one {@code $inc},
 * which nobody loses, where a date would need compare-and-set and a race for every slot.
 */
@Singleton
final class MongoHostSlots implements HostSlots {

    private static final String NEXT_AT = "next_at";

    private final Documents lanes;
    private final InstantSource clock;

    @Inject
    MongoHostSlots(Database database, DatabaseClock clock) {
        this(database.documents(HostSlotSchema.CRAWL_LANES), clock);
    }

    MongoHostSlots(Documents lanes, InstantSource clock) {
        this.lanes = lanes;
        this.clock = clock;
    }

    @Override
    public Uni<Instant> takeSlot(String host, Duration delay) {
        return Uni.createFrom().deferred(() -> takeSlot(host, delay.toMillis(), clock.millis()));
    }

    private Uni<Instant> takeSlot(String host, long delay, long now) {
        return queue(host, delay, now)
                .chain(busy -> busy.isPresent() ? Uni.createFrom().item(busy) : enter(host, delay, now))
                .chain(slot -> slot.map(at -> Uni.createFrom().item(Instant.ofEpochMilli(at)))
                        .orElseGet(() -> takeSlot(host, delay, now)));
    }

    /** Behind those who wait already; absent where nobody does. */
    private Uni<Optional<Long>> queue(String host, long delay, long now) {
        return lanes.findOneAndUpdate(
                        Conditions.all(Filters.eq("_id", host), Filters.gt(NEXT_AT, now)),
                        Updates.inc(NEXT_AT, delay),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE))
                .map(before -> before.map(lane -> lane.getLong(NEXT_AT)));
    }

    /** The first on a free lane, known or new; absent when somebody else was first. */
    private Uni<Optional<Long>> enter(String host, long delay, long now) {
        return lanes.updateOne(
                        Conditions.all(Filters.eq("_id", host), Filters.lte(NEXT_AT, now)),
                        Updates.set(NEXT_AT, now + delay),
                        new UpdateOptions())
                .chain(matched -> matched > 0 ? Uni.createFrom().item(Optional.of(now)) : open(host, delay, now));
    }

    private Uni<Optional<Long>> open(String host, long delay, long now) {
        return lanes.insert(new Document("_id", host).append(NEXT_AT, now + delay))
                .replaceWith(Optional.of(now))
                .onFailure(DuplicateKey.class)
                .recoverWithItem(Optional.empty());
    }
}
