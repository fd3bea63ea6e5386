package io.askable.mongodb.support;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.reactivestreams.Publisher;

/** A collection of the driver, with our time-out and our failures. */
final class DriverDocuments implements Documents {

    static final Duration PATIENCE = Duration.ofSeconds(4);

    private final MongoCollection<Document> collection;

    DriverDocuments(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    @Override
    public Uni<Void> insert(Document document) {
        return one(collection.insertOne(document)).replaceWithVoid();
    }

    @Override
    public Uni<Void> insertMissing(List<Document> documents) {
        if (documents.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return one(collection.insertMany(documents, new InsertManyOptions().ordered(false)))
                .onFailure(DuplicateKey.class)
                .recoverWithNull()
                .replaceWithVoid();
    }

    @Override
    public Uni<Long> updateOne(Bson filter, Bson update, UpdateOptions options) {
        return one(collection.updateOne(filter, update, options)).map(UpdateResult::getMatchedCount);
    }

    @Override
    public Uni<Long> updateMany(Bson filter, Bson update) {
        return one(collection.updateMany(filter, update)).map(UpdateResult::getMatchedCount);
    }

    @Override
    public Uni<Long> updateEach(List<UpdateOneModel<Document>> updates) {
        return one(collection.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
                .map(written -> (long) written.getMatchedCount());
    }

    @Override
    public Uni<Optional<Document>> findOneAndUpdate(Bson filter, Bson update, FindOneAndUpdateOptions options) {
        return one(collection.findOneAndUpdate(filter, update, options)).map(Optional::ofNullable);
    }

    @Override
    public Uni<List<Document>> find(Find find) {
        FindPublisher<Document> found = collection.find(find.filter()).limit(find.limit());
        find.sort().ifPresent(found::sort);
        find.projection().ifPresent(found::projection);
        find.hint().ifPresent(found::hintString);
        return many(found);
    }

    @Override
    public Uni<Long> count(Bson filter) {
        return one(collection.countDocuments(filter));
    }

    @Override
    public Uni<List<Document>> aggregate(List<? extends Bson> stages) {
        return many(collection.aggregate(stages));
    }

    @Override
    public Uni<Long> deleteMany(Bson filter) {
        return one(collection.deleteMany(filter)).map(DeleteResult::getDeletedCount);
    }

    private static <T> Uni<T> one(Publisher<T> publisher) {
        return bounded(Uni.createFrom().publisher(AdaptersToFlow.publisher(publisher)));
    }

    private static <T> Uni<List<T>> many(Publisher<T> publisher) {
        return bounded(Multi.createFrom()
                .publisher(AdaptersToFlow.publisher(publisher))
                .collect()
                .asList());
    }

    private static <T> Uni<T> bounded(Uni<T> answer) {
        return CallersContext.resume(
                answer.ifNoItem().after(PATIENCE).fail().onFailure().transform(DriverFailures::translate));
    }
}
