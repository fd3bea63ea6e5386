package io.askable.mongodb.jobs;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.ForwardingDocuments;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A collection in another time than its server's: where an update wants the server's, it gets this one's when it arrives. */
record TimedDocuments(Documents server, InstantSource clock) implements ForwardingDocuments {

    private static final String SERVERS_TIME = "$currentDate";

    @Override
    public Uni<Long> updateOne(Bson filter, Bson update, UpdateOptions options) {
        return Uni.createFrom().deferred(() -> server.updateOne(filter, timed(update), options));
    }

    @Override
    public Uni<Long> updateMany(Bson filter, Bson update) {
        return Uni.createFrom().deferred(() -> server.updateMany(filter, timed(update)));
    }

    @Override
    public Uni<Long> updateEach(List<UpdateOneModel<Document>> updates) {
        return Uni.createFrom()
                .deferred(() -> server.updateEach(updates.stream()
                        .map(each -> new UpdateOneModel<Document>(each.getFilter(), timed(each.getUpdate())))
                        .toList()));
    }

    @Override
    public Uni<Optional<Document>> findOneAndUpdate(Bson filter, Bson update, FindOneAndUpdateOptions options) {
        return Uni.createFrom().deferred(() -> server.findOneAndUpdate(filter, timed(update), options));
    }

    private Bson timed(Bson update) {
        BsonDocument written = update.toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry())
                .clone();
        if (!written.containsKey(SERVERS_TIME)) {
            return written;
        }
        BsonDocument set = written.getDocument("$set", new BsonDocument());
        BsonDateTime now = new BsonDateTime(clock.instant().toEpochMilli());
        written.getDocument(SERVERS_TIME).keySet().forEach(field -> set.append(field, now));
        written.remove(SERVERS_TIME);
        return written.append("$set", set);
    }
}
