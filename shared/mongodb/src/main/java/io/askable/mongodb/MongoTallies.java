package io.askable.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.askable.sites.Tallies;
import io.askable.sites.Tally;
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
final class MongoTallies implements Tallies {

    private static final String COUNT = "count";

    private final Documents tallies;
    private final InstantSource clock;

    @Inject
    MongoTallies(Database database, DatabaseClock clock) {
        this(database, (InstantSource) clock);
    }

    MongoTallies(Database database, InstantSource clock) {
        this.tallies = database.documents(TallySchema.TALLIES);
        this.clock = clock;
    }

    /** A full one does not match, and making it anew meets its id. So does one that another makes at this moment. */
    @Override
    public Uni<Boolean> add(Tally tally, long limit) {
        if (limit < 1) {
            return Uni.createFrom().item(false);
        }
        return Uni.createFrom()
                .deferred(() -> increment(tally, limit, new UpdateOptions().upsert(true)))
                .onFailure(DuplicateKey.class)
                .recoverWithUni(() -> increment(tally, limit, new UpdateOptions()));
    }

    @Override
    public Uni<Void> takeBack(Tally tally) {
        return tallies.updateOne(
                        Conditions.all(Filters.eq(JobFields.ID, id(tally)), Filters.gt(COUNT, 0L)),
                        Updates.inc(COUNT, -1L))
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<Tally, Long>> read(Collection<Tally> wanted) {
        List<String> ids = wanted.stream().map(MongoTallies::id).toList();
        return tallies.find(Find.where(Filters.in(JobFields.ID, ids))).map(found -> {
            Map<String, Long> counts = found.stream()
                    .collect(Collectors.toMap(
                            document -> document.getString(JobFields.ID), document -> document.getLong(COUNT)));
            return wanted.stream()
                    .distinct()
                    .collect(Collectors.toMap(Function.identity(), tally -> counts.getOrDefault(id(tally), 0L)));
        });
    }

    /** An upsert that makes the record matches nothing, so its id tells whether it did. */
    private Uni<Boolean> increment(Tally tally, long limit, UpdateOptions options) {
        Date expiry = Date.from(clock.instant().plus(tally.what().kept()));
        return tallies.updateOne(
                        Conditions.all(Filters.eq(JobFields.ID, id(tally)), Filters.lt(COUNT, limit)),
                        Updates.combine(
                                Updates.inc(COUNT, 1L),
                                Updates.set("owner", tally.owner().id()),
                                Updates.set(JobFields.EXPIRE_AT, expiry)),
                        options)
                .map(matched -> matched > 0 || options.isUpsert());
    }

    private static String id(Tally tally) {
        return tally.owner() + "|" + tally.what().wireName() + "|" + tally.subject();
    }
}
