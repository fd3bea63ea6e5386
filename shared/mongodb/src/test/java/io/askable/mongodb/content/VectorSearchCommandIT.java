package io.askable.mongodb.content;

import static io.askable.testkit.mongodb.TestDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.askable.content.Embedding;
import io.askable.content.VectorSearchUnavailable;
import io.askable.mongodb.support.Database;
import io.askable.sites.Owner;
import io.askable.testkit.mongodb.TestServer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire, and what comes of it on a server without the stage, or without the index. */
class VectorSearchCommandIT {

    private static final List<BsonDocument> SENT = new CopyOnWriteArrayList<>();

    /** Of its own: what it sends is outside the subset that every server must know. */
    private static final MongoClient CLIENT = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(TestServer.url()))
            .addCommandListener(new Recorder())
            .build());

    private final MongoSimilarityIndex index = new MongoSimilarityIndex(new Database(CLIENT, "test_without_vectors"));

    @BeforeEach
    void forget() {
        SENT.clear();
    }

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void sendsTheStageFirstWithNumbersOfTheKindsThatTheServerWants() {
        assertThatThrownBy(() -> await(
                        index.nearest(Owner.OPEN, new Embedding("m", new float[] {0.5f, -0.25f}), Optional.empty(), 3)))
                .isInstanceOf(VectorSearchUnavailable.class)
                .hasMessageContaining("askable.search.index: memory");

        assertThat(SENT.getFirst().getString("aggregate").getValue()).isEqualTo("blog_summaries");
        BsonDocument search =
                SENT.getFirst().getArray("pipeline").getFirst().asDocument().getDocument("$vectorSearch");
        assertThat(search.keySet())
                .containsExactlyInAnyOrder("index", "path", "queryVector", "filter", "numCandidates", "limit");
        assertThat(search.get("numCandidates").getBsonType()).isEqualTo(BsonType.INT32);
        assertThat(search.get("limit").getBsonType()).isEqualTo(BsonType.INT32);
        assertThat(search.getArray("queryVector")).allMatch(number -> number.getBsonType() == BsonType.DOUBLE);
        assertThat(search.getDocument("filter").getArray("$and"))
                .isEqualTo(BsonArray.parse("[{owner: {$eq: '" + Owner.OPEN.id() + "'}}, {model: {$eq: 'm'}}]"));
    }

    @Test
    void looksForTheIndexWhenItIsChecked() {
        if (TestServer.isEmbedded()) {
            assertThatThrownBy(() -> await(index.check()))
                    .isInstanceOf(VectorSearchUnavailable.class)
                    .hasMessageContaining("knows no $vectorSearch");
        }
        assertThat(index.check().onFailure().recoverWithNull().await().indefinitely())
                .isNull();

        assertThat(SENT.getFirst().getArray("pipeline"))
                .isEqualTo(BsonArray.parse("[{$listSearchIndexes: {name: 'askable_summaries'}}]"));
    }

    @Test
    void definesTheIndexThatTheStageSearches() {
        assertThat(MongoSimilarityIndex.definition(384).toBsonDocument()).isEqualTo(BsonDocument.parse("""
                        {name: "askable_summaries", type: "vectorSearch", definition: {fields: [
                          {type: "vector", path: "vector", numDimensions: 384, similarity: "cosine"},
                          {type: "filter", path: "owner"},
                          {type: "filter", path: "model"}]}}
                        """));
    }

    private static final class Recorder implements CommandListener {

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("aggregate")) {
                SENT.add(event.getCommand().clone());
            }
        }
    }
}
