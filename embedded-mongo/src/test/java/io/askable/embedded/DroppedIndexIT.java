package io.askable.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import java.util.List;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two collections with indexes of the same names, only the one that is meant loses any. */
class DroppedIndexIT {

    private final MVStore store = new MVStore.Builder().open();
    private final MongoServer server = new MongoServer(new IndexedBackend(store));
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("test");
    private final MongoCollection<Document> jobs = database.getCollection("jobs");
    private final MongoCollection<Document> posts = database.getCollection("posts");

    @BeforeEach
    void createIndexes() {
        for (MongoCollection<Document> collection : List.of(jobs, posts)) {
            collection.createIndex(Indexes.ascending("state"));
            collection.createIndex(Indexes.compoundIndex(Indexes.ascending("state"), Indexes.descending("at")));
            collection.createIndex(Indexes.ascending("url"), new IndexOptions().unique(true));
        }
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void allButTheIdsAreDropped() {
        jobs.dropIndexes();

        assertThat(namesOf(jobs)).containsExactly("_id_");
        assertThat(namesOf(posts)).containsExactlyInAnyOrder("_id_", "state_1", "state_1_at_-1", "url_1");
    }

    @Test
    void aNameDropsOne() {
        jobs.dropIndex("state_1");

        assertThat(namesOf(jobs)).containsExactlyInAnyOrder("_id_", "state_1_at_-1", "url_1");
        assertThat(namesOf(posts)).hasSize(4);
    }

    @Test
    void aKeyDropsOneWhateverTheTypeOfItsNumbers() {
        jobs.dropIndex(new Document("state", 1L).append("at", -1.0));

        assertThat(namesOf(jobs)).containsExactlyInAnyOrder("_id_", "state_1", "url_1");
    }

    @Test
    void severalNamesDropSeveral() {
        Document answer =
                database.runCommand(new Document("dropIndexes", "jobs").append("index", List.of("state_1", "url_1")));

        assertThat(answer.getInteger("nIndexesWas")).isEqualTo(4);
        assertThat(namesOf(jobs)).containsExactlyInAnyOrder("_id_", "state_1_at_-1");
    }

    @Test
    void aDroppedUniqueIndexRefusesNothingAnyMore() {
        jobs.dropIndex("url_1");
        jobs.insertMany(List.of(new Document("url", "same"), new Document("url", "same")));

        assertThat(jobs.countDocuments(Filters.eq("url", "same"))).isEqualTo(2);
        posts.insertOne(new Document("url", "same"));
        assertThatThrownBy(() -> posts.insertOne(new Document("url", "same"))).hasMessageContaining("E11000");
    }

    @Test
    void aDroppedIndexMayBeMadeAgainAndFindsWhatCameInBetween() {
        jobs.insertOne(new Document("_id", 1).append("url", "one").append("state", "queued"));
        jobs.dropIndex("state_1");
        jobs.insertOne(new Document("_id", 2).append("url", "two").append("state", "queued"));
        jobs.createIndex(Indexes.ascending("state"));

        assertThat(jobs.find(Filters.eq("state", "queued"))).hasSize(2);
    }

    @Test
    void staysDroppedWhenTheFileIsOpenedAgain() {
        jobs.dropIndex("url_1");
        MongoServer later = new MongoServer(new IndexedBackend(store));
        try (MongoClient again = MongoClients.create(later.bindAndGetConnectionString())) {
            MongoDatabase same = again.getDatabase("test");

            assertThat(namesOf(same.getCollection("jobs"))).doesNotContain("url_1");
            assertThat(namesOf(same.getCollection("posts"))).contains("url_1");
        } finally {
            later.shutdownNow();
        }
    }

    @Test
    void whatIsNotThereIsRefusedAsMongodbDoes() {
        assertRefused("jobs", "nobody_1", 27);
        assertRefused("jobs", new Document("nobody", 1), 27);
        assertRefused("jobs", "_id_", 72);
        assertRefused("nobody", "*", 26);
        assertThat(namesOf(jobs)).hasSize(4);
    }

    private void assertRefused(String collection, Object index, int code) {
        assertThatThrownBy(() -> database.runCommand(new Document("dropIndexes", collection).append("index", index)))
                .isInstanceOfSatisfying(MongoCommandException.class, refused -> assertThat(refused.getErrorCode())
                        .isEqualTo(code));
    }

    private static List<String> namesOf(MongoCollection<Document> collection) {
        return StreamSupport.stream(collection.listIndexes().spliterator(), false)
                .map(index -> index.getString("name"))
                .toList();
    }
}
