package io.askable.mongodb.support;

import static io.askable.testkit.mongodb.TestDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.askable.jobs.Instance;
import io.askable.testkit.mongodb.TestDatabase;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StartUpIT {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private static final Duration PATIENT = Duration.ofSeconds(10);

    private final Database database = new Database(MONGO.client(), MONGO.name());

    @Test
    void makesTheIndexesAndReadsTheClock() {
        DatabaseClock clock = clock(database);

        startUp(database, clock, List.of()).prepare(new StartupEvent());

        assertThat(clock.instant()).isNotNull();
        assertThat(MONGO.await(database.collection("keys").listIndexes()))
                .extracting(index -> index.getString("name"))
                .contains("key");
    }

    @Test
    void refusesABadSettingBeforeItTouchesTheDatabase() {
        DatabaseClock clock = clock(database);
        StartCheck refusal = () -> {
            throw new IllegalArgumentException("askable.example is 0");
        };

        assertThatThrownBy(() -> startUp(database, clock, List.of(refusal)).prepare(new StartupEvent()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("askable.example");
        assertThatThrownBy(clock::instant).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesToRunWithoutAnIndex() {
        var collection = database.collection("clashing");
        MONGO.await(collection.insertOne(new Document("key", "same")));
        MONGO.await(collection.insertOne(new Document("key", "same")));

        assertThatThrownBy(() -> await(new SchemaSetup(database).prepare(List.of(new UniqueKey("clashing")))))
                .isInstanceOf(MongoException.class);
    }

    @Test
    void givesUpOnAServerThatDoesNotCome() {
        try (MongoClient nobody = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50")) {
            Database unreachable = new Database(nobody, "none");

            assertThatThrownBy(() -> startUp(unreachable, clock(unreachable), Duration.ofSeconds(2), List.of())
                            .prepare(new StartupEvent()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("MONGODB_URL");
        }
    }

    @Test
    void waitsForAnIndexThatTakesLongerThanOneCall() {
        LateIndex late = new LateIndex(new AtomicInteger());

        new StartUp(database, clock(database), List.of(late), new Patience(PATIENT), List.of())
                .prepare(new StartupEvent());

        assertThat(late.asked()).hasValue(2);
    }

    private static StartUp startUp(Database database, DatabaseClock clock, List<StartCheck> checks) {
        return startUp(database, clock, PATIENT, checks);
    }

    private static StartUp startUp(Database database, DatabaseClock clock, Duration patience, List<StartCheck> checks) {
        return new StartUp(database, clock, List.of(new UniqueKey("keys")), new Patience(patience), checks);
    }

    private static DatabaseClock clock(Database database) {
        return new DatabaseClock(
                database.documents(InstanceSchema.INSTANCES),
                new Instance("i-1", "worker-service", "box"),
                System::nanoTime);
    }

    private record Patience(Duration startTimeout) implements MongoConfig {

        @Override
        public String url() {
            return "mongodb://127.0.0.1:1";
        }

        @Override
        public String database() {
            return "none";
        }
    }

    /** The first call for it ends before the server has built it. */
    private record LateIndex(AtomicInteger asked) implements Schema {

        @Override
        public String collection() {
            return "late";
        }

        @Override
        public List<IndexModel> indexes() {
            if (asked.incrementAndGet() == 1) {
                throw new MongoSocketReadTimeoutException("Scripted", new ServerAddress(), new IOException("Scripted"));
            }
            return List.of(new IndexModel(Indexes.ascending("key"), new IndexOptions().name("key")));
        }

        @Override
        public boolean mayBeSharded() {
            return true;
        }
    }

    private record UniqueKey(String collection) implements Schema {

        @Override
        public List<IndexModel> indexes() {
            return List.of(new IndexModel(
                    Indexes.ascending("key"), new IndexOptions().name("key").unique(true)));
        }

        @Override
        public boolean mayBeSharded() {
            return true;
        }
    }
}
