package io.askable.mongodb.support;

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
public final class Database {

    private final MongoClient client;
    private final String name;

    @Inject
    public Database(ReactiveMongoClient client, MongoConfig config) {
        this(client.unwrap(), config.database());
    }

    public Database(MongoClient client, String name) {
        this.client = client;
        this.name = name;
    }

    public String name() {
        return name;
    }

    public Documents documents(String collection) {
        return new DriverDocuments(collection(collection));
    }

    /** For what {@link Documents} does not offer, i.e. indexes and change streams. */
    public MongoCollection<Document> collection(String collection) {
        return pinned(name).getCollection(collection);
    }

    /** Of another database, e.g. {@code config}. */
    public Documents documents(String database, String collection) {
        return new DriverDocuments(pinned(database).getCollection(collection));
    }

    /** What the driver found behind the address; unknown before the first answer. */
    public ClusterType clusterType() {
        return client.getClusterDescription().getType();
    }

    private MongoDatabase pinned(String database) {
        return client.getDatabase(database)
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.DEFAULT)
                .withReadPreference(ReadPreference.primary());
    }
}
