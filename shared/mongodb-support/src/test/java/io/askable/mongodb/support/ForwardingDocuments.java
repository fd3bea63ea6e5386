package io.askable.mongodb.support;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A collection in front of another one, to which all passes as it is but what it says itself. */
public interface ForwardingDocuments extends Documents {

    Documents server();

    @Override
    default Uni<Void> insert(Document document) {
        return server().insert(document);
    }

    @Override
    default Uni<Void> insertMissing(List<Document> documents) {
        return server().insertMissing(documents);
    }

    @Override
    default Uni<Long> updateMany(Bson filter, Bson update) {
        return server().updateMany(filter, update);
    }

    @Override
    default Uni<Optional<Document>> findOneAndUpdate(Bson filter, Bson update, FindOneAndUpdateOptions options) {
        return server().findOneAndUpdate(filter, update, options);
    }

    @Override
    default Uni<List<Document>> find(Find find) {
        return server().find(find);
    }

    @Override
    default Uni<Long> count(Bson filter) {
        return server().count(filter);
    }

    @Override
    default Uni<List<Document>> aggregate(List<? extends Bson> stages) {
        return server().aggregate(stages);
    }

    @Override
    default Uni<Long> deleteMany(Bson filter) {
        return server().deleteMany(filter);
    }
}
