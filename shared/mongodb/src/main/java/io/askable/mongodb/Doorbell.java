package io.askable.mongodb;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.connection.ClusterType;
import io.askable.jobs.JobStatus;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Wakes idle workers when a job may be due: what this instance did itself, and, where the server has change streams, what any
 * other did. A hint only; whoever listens polls too.
 */
@Singleton
final class Doorbell {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Database database;
    private final BroadcastProcessor<Boolean> own = BroadcastProcessor.create();

    Doorbell(Database database) {
        this.database = database;
    }

    void ring() {
        own.onNext(true);
    }

    /** Hot; never ends nor fails. */
    Multi<Boolean> watch() {
        return Multi.createBy()
                .merging()
                .streams(own, Multi.createFrom().deferred(this::others))
                .onOverflow()
                .dropPreviousItems();
    }

    private Multi<Boolean> others() {
        return hasChangeStreams() ? changes() : Multi.createFrom().nothing();
    }

    /** A stand-alone server has none, nor has the embedded one. */
    private boolean hasChangeStreams() {
        ClusterType type = database.clusterType();
        return type == ClusterType.REPLICA_SET || type == ClusterType.SHARDED;
    }

    private Multi<Boolean> changes() {
        return Multi.createFrom()
                .publisher(AdaptersToFlow.publisher(
                        database.collection(JobSchema.PROCESSING_JOBS).watch(List.of(queuedAnew()))))
                .map(change -> true)
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private static Bson queuedAnew() {
        return Aggregates.match(Filters.or(
                new Document("operationType", "insert"),
                new Document("updateDescription.updatedFields." + JobFields.STATUS, JobStatus.QUEUED.wireName())));
    }
}
