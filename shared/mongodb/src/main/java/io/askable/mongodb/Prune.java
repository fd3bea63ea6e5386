package io.askable.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Deletes what has passed its retention, a bounded number at a time, where the server does not do it by itself. */
final class Prune {

    private final List<Documents> collections;
    private final InstantSource clock;

    Prune(List<Documents> collections, InstantSource clock) {
        this.collections = collections;
        this.clock = clock;
    }

    /** @return how many were deleted, at most {@code limit} */
    Uni<Integer> run(int limit) {
        Uni<Integer> deleted = Uni.createFrom().item(0);
        for (Documents collection : collections) {
            deleted = deleted.chain(before -> prune(collection, limit - before).map(more -> before + more));
        }
        return deleted;
    }

    private Uni<Integer> prune(Documents collection, int limit) {
        if (limit < 1) {
            return Uni.createFrom().item(0);
        }
        Bson expired = Filters.lte(JobFields.EXPIRE_AT, JobParts.date(clock.instant()));
        return collection
                .find(Find.where(expired)
                        .only(Projections.include(JobFields.ID))
                        .atMost(limit))
                .chain(found -> delete(collection, found, expired));
    }

    /** Still conditional: a job requeued since the look has no expiry any more. */
    private static Uni<Integer> delete(Documents collection, List<Document> found, Bson expired) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        List<Object> ids =
                found.stream().map(document -> document.get(JobFields.ID)).toList();
        return collection
                .deleteMany(Conditions.all(Filters.in(JobFields.ID, ids), expired))
                .map(Long::intValue);
    }
}
