package io.askable.mongodb.jobs;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.DatabaseClock;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.Find;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Deletes what has passed its retention, a bounded number at a time, where the server does not do it by itself. A fresh sample
 * of the database's clock decides: what is deleted by a wrong one does not come back.
 */
final class Prune {

    private final List<Documents> collections;
    private final DatabaseClock clock;

    Prune(List<Documents> collections, DatabaseClock clock) {
        this.collections = collections;
        this.clock = clock;
    }

    /** @return how many were deleted, at most {@code limit} */
    Uni<Integer> run(int limit) {
        return clock.sample().chain(now -> prune(now, limit));
    }

    private Uni<Integer> prune(Instant now, int limit) {
        Uni<Integer> deleted = Uni.createFrom().item(0);
        for (Documents collection : collections) {
            deleted = deleted.chain(
                    before -> prune(collection, now, limit - before).map(more -> before + more));
        }
        return deleted;
    }

    private static Uni<Integer> prune(Documents collection, Instant now, int limit) {
        if (limit < 1) {
            return Uni.createFrom().item(0);
        }
        Bson expired = Filters.lte(JobFields.EXPIRE_AT, JobParts.date(now));
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
