package io.askable.mongodb.support;

import com.mongodb.MongoSocketException;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Before anything else runs: the indexes are there and the database's clock is known. Without them the process does not start. */
@Singleton
final class StartUp {

    private static final Logger LOG = Logger.getLogger(StartUp.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Database database;
    private final DatabaseClock clock;
    private final List<Schema> schemas;
    private final MongoConfig config;
    private final List<StartCheck> checks;

    StartUp(
            Database database,
            DatabaseClock clock,
            @All List<Schema> schemas,
            MongoConfig config,
            @All List<StartCheck> checks) {
        this.database = database;
        this.clock = clock;
        this.schemas = schemas;
        this.config = config;
        this.checks = checks;
    }

    void prepare(@Observes @Priority(1) StartupEvent event) {
        checks.forEach(StartCheck::run);
        Instant now = firstSample().await().indefinitely();
        schemas().await().indefinitely();
        LOG.infof("Database %s is ready; its clock says %s", database.name(), now);
    }

    /** May skip a beat; the clock runs on without. */
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> readClock() {
        return clock.sample()
                .onFailure()
                .invoke(failure -> LOG.debug("The database's clock could not be read", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Instant> firstSample() {
        return clock.sample()
                .onFailure()
                .invoke(() -> LOG.warnf("Waiting for MongoDB, database %s", database.name()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(config.startTimeout().toMillis())
                .onFailure()
                .transform(this::noServer);
    }

    /** An index over much data takes a server longer than one call may last; it carries on, and who asks again waits for it. */
    private Uni<Void> schemas() {
        return new SchemaSetup(database)
                .prepare(schemas)
                .onFailure(MongoSocketException.class)
                .invoke(() -> LOG.warnf("Waiting for the indexes of database %s", database.name()))
                .onFailure(MongoSocketException.class)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .ifNoItem()
                .after(config.startTimeout())
                .failWith(() -> new IllegalStateException("The indexes were not there after "
                        + config.startTimeout().toSeconds()
                        + " s; the server may still be building them (askable.mongodb.start-timeout)"));
    }

    /** Names no address: a connection string may hold a password. */
    private RuntimeException noServer(Throwable failure) {
        return new IllegalStateException(
                "MongoDB did not answer for " + config.startTimeout().toSeconds()
                        + " s; is it running where askable.mongodb.url (MONGODB_URL) says?",
                failure);
    }
}
