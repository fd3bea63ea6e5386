package io.askable.mongodb.jobs;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.Find;
import io.askable.mongodb.support.ForwardingDocuments;
import io.askable.testkit.jobs.Faults;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A collection on a way full of faults, which so meet the single commands that an operation of the queue is made of. Counts and
 * sums, which run side by side, are spared.
 */
record FaultyDocuments(Documents server, Faults network) implements ForwardingDocuments {

    @Override
    public Uni<Void> insert(Document document) {
        return network.disturb(server.insert(document));
    }

    @Override
    public Uni<Void> insertMissing(List<Document> documents) {
        return network.disturb(server.insertMissing(documents));
    }

    @Override
    public Uni<Long> updateOne(Bson filter, Bson update, UpdateOptions options) {
        return network.disturb(server.updateOne(filter, update, options));
    }

    @Override
    public Uni<Long> updateMany(Bson filter, Bson update) {
        return network.disturb(server.updateMany(filter, update));
    }

    @Override
    public Uni<Long> updateEach(List<UpdateOneModel<Document>> updates) {
        return network.disturb(server.updateEach(updates));
    }

    @Override
    public Uni<Optional<Document>> findOneAndUpdate(Bson filter, Bson update, FindOneAndUpdateOptions options) {
        return network.disturb(server.findOneAndUpdate(filter, update, options));
    }

    @Override
    public Uni<List<Document>> find(Find find) {
        return network.mayLose(server.find(find));
    }

    @Override
    public Uni<Long> deleteMany(Bson filter) {
        return network.disturb(server.deleteMany(filter));
    }
}
