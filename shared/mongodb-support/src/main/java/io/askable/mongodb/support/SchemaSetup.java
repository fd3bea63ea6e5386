package io.askable.mongodb.support;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.connection.ClusterType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import org.jboss.logging.Logger;

/** Makes the collections fit for use, or fails: without its indexes the queue would be slow, without the unique ones wrong. */
public final class SchemaSetup {

    private static final Logger LOG = Logger.getLogger(SchemaSetup.class);

    private final Database database;

    public SchemaSetup(Database database) {
        this.database = database;
    }

    /** Harmless to repeat, also by several instances at once. */
    public Uni<Void> prepare(List<Schema> schemas) {
        return Multi.createFrom()
                .iterable(schemas)
                .onItem()
                .transformToUniAndConcatenate(this::prepare)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> prepare(Schema schema) {
        return createIndexes(schema).chain(() -> refuseSharded(schema));
    }

    private Uni<Void> createIndexes(Schema schema) {
        List<IndexModel> indexes = schema.indexes();
        if (indexes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .publisher(AdaptersToFlow.publisher(
                        database.collection(schema.collection()).createIndexes(indexes)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> refuseSharded(Schema schema) {
        if (schema.mayBeSharded() || database.clusterType() != ClusterType.SHARDED) {
            return Uni.createFrom().voidItem();
        }
        return refuseSharded(database.documents("config", "collections"), database.name() + "." + schema.collection());
    }

    /** The roles that serve for everything else do not let look here; then the operator alone knows. */
    public static Uni<Void> refuseSharded(Documents shardedCollections, String namespace) {
        return shardedCollections
                .count(Conditions.all(Filters.eq("_id", namespace), Filters.ne("unsplittable", true)))
                .onFailure(DriverFailures::isForbidden)
                .recoverWithItem(() -> {
                    LOG.warnf("May not read the database config; see to it that %s is not sharded", namespace);
                    return 0L;
                })
                .invoke(count -> refuse(count, namespace))
                .replaceWithVoid();
    }

    private static void refuse(long count, String namespace) {
        if (count > 0) {
            throw new IllegalStateException(
                    "The collection " + namespace + " is sharded; keep it on one shard (unshardCollection)");
        }
    }
}
