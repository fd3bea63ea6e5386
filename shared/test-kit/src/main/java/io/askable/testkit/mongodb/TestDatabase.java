package io.askable.testkit.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import org.bson.Document;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.reactivestreams.Publisher;

/**
 * A database of its own for a test class: empty before each test, dropped after the last. A test that sends anything outside
 * the portable subset fails.
 *
 * <pre>{@code @RegisterExtension static final TestDatabase MONGO = TestDatabase.create();}</pre>
 */
public final class TestDatabase implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name =
            "test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    private final PortableSubset subset = new PortableSubset();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(TestServer.url()))
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
            .addCommandListener(subset)
            .build());

    private TestDatabase() {}

    public static TestDatabase create() {
        return new TestDatabase();
    }

    public String name() {
        return name;
    }

    /** Watched by {@link PortableSubset}; closed after the last test. */
    public MongoClient client() {
        return client;
    }

    /** What watches; to tell it about indexes made elsewhere, or to look at what it saw. */
    public PortableSubset subset() {
        return subset;
    }

    /** Everything in a collection, in the order of insertion where the server keeps one. */
    public List<Document> all(String collection) {
        return await(client.getDatabase(name).getCollection(collection).find());
    }

    /** Waits for the end of a publisher and answers what it gave. */
    public <T> List<T> await(Publisher<T> publisher) {
        return Multi.createFrom()
                .publisher(AdaptersToFlow.publisher(publisher))
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
    }

    /** Waits for an answer. */
    public static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }

    /**
     * Makes everything stored so much older, which is how time passes on a server whose clock nobody sets: every date in the
     * database moves back.
     */
    public void age(Duration span) {
        new Ageing(this).by(span);
    }

    /** Empties every collection; indexes stay. */
    public void clear() {
        for (String collection : await(client.getDatabase(name).listCollectionNames())) {
            await(client.getDatabase(name).getCollection(collection).deleteMany(new Document()));
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        clear();
        subset.forget();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        subset.assertKept();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        await(client.getDatabase(name).drop());
        client.close();
    }
}
