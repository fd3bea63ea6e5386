package io.askable.mongodb.sites;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.DatabaseClock;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.DuplicateKey;
import io.askable.mongodb.support.Find;
import io.askable.mongodb.support.StoredFields;
import io.askable.sites.UsageCounter;
import io.askable.sites.UsageCounters;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts with an id made of what they count, so that every operation is one look by id. */
@Singleton
final class MongoUsageCounters implements UsageCounters {

    private static final String COUNT = "count";

    private final Documents tallies;
    private final InstantSource clock;

    @Inject
    MongoUsageCounters(Database database, DatabaseClock clock) {
        this(database, (InstantSource) clock);
    }

    MongoUsageCounters(Database database, InstantSource clock) {
        this.tallies = database.documents(UsageCounterSchema.TALLIES);
        this.clock = clock;
    }

    /** A full one does not match, and making it anew meets its id. So does one that another makes at this moment. */
    @Override
    public Uni<Boolean> add(UsageCounter tally, long limit) {
        if (limit < 1) {
            return Uni.createFrom().item(false);
        }
        return Uni.createFrom()
                .deferred(() -> increment(tally, limit, new UpdateOptions().upsert(true)))
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> increment(tally, limit, new UpdateOptions()));
    }

    @Override
    public Uni<Void> takeBack(UsageCounter tally) {
        return tallies.updateOne(
                        Conditions.all(Filters.eq(StoredFields.ID, id(tally)), Filters.gt(COUNT, 0L)),
                        Updates.inc(COUNT, -1L))
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<UsageCounter, Long>> read(Collection<UsageCounter> wanted) {
        List<String> ids = wanted.stream().map(MongoUsageCounters::id).toList();
        return tallies.find(Find.where(Filters.in(StoredFields.ID, ids))).map(found -> {
            Map<String, Long> counts = found.stream()
                    .collect(Collectors.toMap(
                            document -> document.getString(StoredFields.ID), document -> document.getLong(COUNT)));
            return wanted.stream()
                    .distinct()
                    .collect(Collectors.toMap(Function.identity(), tally -> counts.getOrDefault(id(tally), 0L)));
        });
    }

    /** An upsert that makes the record matches nothing, so its id tells whether it did. */
    private Uni<Boolean> increment(UsageCounter tally, long limit, UpdateOptions options) {
        Date expiry = Date.from(clock.instant().plus(tally.what().kept()));
        return tallies.updateOne(
                        Conditions.all(Filters.eq(StoredFields.ID, id(tally)), Filters.lt(COUNT, limit)),
                        Updates.combine(
                                Updates.inc(COUNT, 1L),
                                Updates.set("owner", tally.owner().id()),
                                Updates.set(StoredFields.EXPIRE_AT, expiry)),
                        options)
                .map(matched -> matched > 0 || options.isUpsert());
    }

    private static String id(UsageCounter tally) {
        return tally.owner() + "|" + tally.what().wireName() + "|" + tally.subject();
    }
}
