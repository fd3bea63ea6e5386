package io.askable.mongodb.content;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoException;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.askable.content.SimilarityIndex;
import io.askable.content.VectorSearchUnavailable;
import io.askable.mongodb.support.Database;
import io.askable.testkit.content.SimilarityIndexContract;
import io.askable.testkit.mongodb.TestDatabase;
import io.askable.testkit.mongodb.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs where {@code TEST_MONGODB_URL} names a server that searches vectors, and is skipped elsewhere. */
class MongoSimilarityIndexIT implements MongoContentUnderTest, SimilarityIndexContract {

    private static final Duration INDEXING = Duration.ofMinutes(1);

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    /** Of its own: what it sends is outside the subset that every server must know. */
    private static final MongoClient SEARCHING = MongoClients.create(TestServer.url());

    private static Optional<String> whyNot = Optional.empty();

    private final MongoContent content = new MongoContent(MONGO);

    @BeforeAll
    static void createIndexWhereTheServerSearches() {
        MongoDatabase database = SEARCHING.getDatabase(MONGO.name());
        MONGO.await(database.createCollection(SummarySchema.SUMMARIES));
        try {
            MONGO.await(database.runCommand(new Document("createSearchIndexes", SummarySchema.SUMMARIES)
                    .append("indexes", List.of(MongoSimilarityIndex.definition(DIMENSIONS)))));
        } catch (MongoException refusal) {
            whyNot = Optional.of("This server has no $vectorSearch: " + refusal.getMessage());
        }
    }

    @BeforeEach
    void skipWhereTheServerDoesNotSearch() {
        assumeTrue(whyNot.isEmpty(), () -> whyNot.orElseThrow());
    }

    @AfterAll
    static void close() {
        SEARCHING.close();
    }

    @Override
    public MongoContent content() {
        return content;
    }

    @Override
    public SimilarityIndex index() {
        return new MongoSimilarityIndex(new Database(SEARCHING, MONGO.name()));
    }

    /** The server's index follows its collection some seconds later. */
    @Override
    public void onceSeen(Runnable check) {
        Awaitility.await()
                .atMost(INDEXING)
                .ignoreExceptionsInstanceOf(VectorSearchUnavailable.class)
                .untilAsserted(check::run);
    }
}
