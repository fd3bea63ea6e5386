package io.askable.mongodb.support;

import static io.askable.testkit.mongodb.TestDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.askable.testkit.mongodb.TestDatabase;
import io.askable.testkit.mongodb.TestServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client that was told to be satisfied with less. */
class DatabaseIT implements CommandListener {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private static final BsonDocument MAJORITY = BsonDocument.parse("{w: 'majority'}");

    private final Map<String, BsonDocument> sent = new ConcurrentHashMap<>();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(TestServer.url()))
            .writeConcern(WriteConcern.W1)
            .readConcern(ReadConcern.LINEARIZABLE)
            .readPreference(ReadPreference.nearest())
            .addCommandListener(this)
            .build());
    private final Database database = new Database(client, MONGO.name());
    private final Documents things = database.documents("things");

    /** The driver reuses its buffer: parsed anew, the copy is our own. */
    @Override
    public void commandStarted(CommandStartedEvent event) {
        sent.put(event.getCommandName(), BsonDocument.parse(event.getCommand().toJson()));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void everyWriteWaitsForTheMajority() {
        await(things.insert(new Document("_id", 1)));
        await(things.updateOne(Filters.eq("_id", 1), Updates.inc("n", 1)));
        await(things.findOneAndUpdate(
                Filters.eq("_id", 1), Updates.currentDate("at"), new FindOneAndUpdateOptions().upsert(true)));
        await(things.deleteMany(Filters.eq("_id", 1)));

        assertThat(List.of("insert", "update", "findAndModify", "delete"))
                .map(sent::get)
                .allSatisfy(command -> assertThat(command).containsEntry("writeConcern", MAJORITY));
    }

    @Test
    void updatesOfSeveralAreOneCommandThatNoneOfThemEnds() {
        await(things.insert(new Document("_id", 1)));
        await(things.insert(new Document("_id", 2)));

        assertThat(await(things.updateEach(List.of(increase(1), increase(2), increase(3)))))
                .isEqualTo(2);

        BsonDocument command = sent.get("update");
        assertThat(command.getArray("updates")).hasSize(3);
        assertThat(command.getBoolean("ordered").getValue()).isFalse();
        assertThat(command).containsEntry("writeConcern", MAJORITY);
    }

    @Test
    void readsAskThePrimaryForWhatItHas() {
        await(things.find(Find.where(Filters.eq("_id", 1))));

        assertThat(sent.get("find")).doesNotContainKey("readConcern");
        assertThat(database.collection("things").getReadPreference()).isEqualTo(ReadPreference.primary());
    }

    private static UpdateOneModel<Document> increase(int id) {
        return new UpdateOneModel<>(Filters.eq("_id", id), Updates.inc("n", 1));
    }
}
