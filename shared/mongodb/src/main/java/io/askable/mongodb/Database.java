package io.askable.mongodb;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.connection.ClusterType;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.bson.Document;

/**
 * The adapters' own handles: primary and majority whatever the connection string says, because a lease that a fail-over rolls
 * back would go to two workers.
 */
@Singleton
final class Database {

    private final MongoClient client;
    private final String name;

    @Inject
    Database(ReactiveMongoClient client, MongoConfig config) {
        this(client.unwrap(), config.database());
    }

    Database(MongoClient client, String name) {
        this.client = client;
        this.name = name;
    }

    String name() {
        return name;
    }

    Documents documents(String collection) {
        return new DriverDocuments(collection(collection));
    }

    /** For what {@link Documents} does not offer, i.e. indexes and change streams. */
    MongoCollection<Document> collection(String collection) {
        return pinned(name).getCollection(collection);
    }

    /** Of another database, e.g. {@code config}. */
    Documents documents(String database, String collection) {
        return new DriverDocuments(pinned(database).getCollection(collection));
    }

    /** What the driver found behind the address; unknown before the first answer. */
    ClusterType clusterType() {
        return client.getClusterDescription().getType();
    }

    private MongoDatabase pinned(String database) {
        return client.getDatabase(database)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.DEFAULT)
                .withReadPreference(ReadPreference.primary());
    }
}
