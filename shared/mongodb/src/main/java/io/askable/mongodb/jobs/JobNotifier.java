package io.askable.mongodb.jobs;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.connection.ClusterType;
import io.askable.jobs.JobStatus;
import io.askable.mongodb.support.Database;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Wakes idle workers when a job may be due: what this instance did itself, and, where the server has change streams, what any
 * other did. A hint only; whoever listens polls too.
 */
@Singleton
final class JobNotifier {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** The clock of the one who hears may lag by a reply's way; by then it has caught up. */
    private static final Duration LAG = Duration.ofMillis(250);

    private final Database database;
    private final BooleanSupplier hasChangeStreams;
    private final BroadcastProcessor<Boolean> own = BroadcastProcessor.create();

    @Inject
    JobNotifier(Database database) {
        this(database, () -> isReplicated(database.clusterType()));
    }

    JobNotifier(Database database, BooleanSupplier hasChangeStreams) {
        this.database = database;
        this.hasChangeStreams = hasChangeStreams;
    }

    /** From any thread. */
    synchronized void ring() {
        own.onNext(true);
    }

    /** Hot; never ends nor fails. */
    Multi<Boolean> watch() {
        Multi<Boolean> others = Multi.createFrom().deferred(this::others);
        return Multi.createBy()
                .merging()
                .streams(
                        own.onOverflow().dropPreviousItems(),
                        others.onOverflow().dropPreviousItems())
                .onOverflow()
                .dropPreviousItems();
    }

    private Multi<Boolean> others() {
        return hasChangeStreams.getAsBoolean() ? changes() : Multi.createFrom().nothing();
    }

    /** A stand-alone server has no change streams, nor has the embedded one. */
    static boolean isReplicated(ClusterType type) {
        return type == ClusterType.REPLICA_SET || type == ClusterType.SHARDED;
    }

    private Multi<Boolean> changes() {
        return lasting(Multi.createFrom()
                        .publisher(AdaptersToFlow.publisher(
                                database.collection(JobSchema.PROCESSING_JOBS).watch(List.of(queuedAnew())))))
                .map(change -> true)
                .onItem()
                .transformToMultiAndMerge(JobNotifier::twice);
    }

    /** A server also ends a stream of changes by itself: when its collection is dropped, as a restore does, or renamed. */
    static <T> Multi<T> lasting(Multi<T> changes) {
        return changes.onCompletion()
                .failWith(() -> new IllegalStateException("The stream of changes ended"))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private static Multi<Boolean> twice(boolean ring) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(ring),
                        Uni.createFrom().item(ring).onItem().delayIt().by(LAG).toMulti());
    }

    private static Bson queuedAnew() {
        return Aggregates.match(Filters.or(
                new Document("operationType", "insert"),
                new Document("updateDescription.updatedFields." + JobFields.STATUS, JobStatus.QUEUED.wireName())));
    }
}
