package io.askable.mongodb.support;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One collection, as the adapters use it: every operation asks the primary, every write waits for the majority.
 *
 * <p>Each operation answers within 4 s or fails with {@link io.askable.jobs.DatabaseUnavailable}: whether a write took place is
 * unknown then. A write that meets a taken unique key fails with {@link DuplicateKey}. Tests put a script in between here.
 */
public interface Documents {

    Uni<Void> insert(Document document);

    /** Inserts those whose {@code _id} is not there yet, in no order; none at all is fine. For documents that never change. */
    Uni<Void> insertMissing(List<Document> documents);

    /** Repeats are told by the number of matches, not of changes. */
    Uni<Long> updateOne(Bson filter, Bson update, UpdateOptions options);

    /** @return how many matched */
    default Uni<Long> updateOne(Bson filter, Bson update) {
        return updateOne(filter, update, new UpdateOptions());
    }

    /** @return how many matched */
    Uni<Long> updateMany(Bson filter, Bson update);

    /**
     * Each of them by itself, in no order, in one command.
     *
     * @return how many matched; which of them is not said
     */
    Uni<Long> updateEach(List<UpdateOneModel<Document>> updates);

    Uni<Optional<Document>> findOneAndUpdate(Bson filter, Bson update, FindOneAndUpdateOptions options);

    Uni<List<Document>> find(Find find);

    default Uni<Optional<Document>> findFirst(Find find) {
        return find(find.atMost(1)).map(found -> found.stream().findFirst());
    }

    Uni<Long> count(Bson filter);

    Uni<List<Document>> aggregate(List<? extends Bson> stages);

    /** @return how many were deleted */
    Uni<Long> deleteMany(Bson filter);
}
