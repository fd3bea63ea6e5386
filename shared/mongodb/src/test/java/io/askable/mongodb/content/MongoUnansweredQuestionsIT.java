package io.askable.mongodb.content;

import com.mongodb.client.model.Filters;
import io.askable.content.UnansweredQuestions;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.SchemaSetup;
import io.askable.testkit.ManualClock;
import io.askable.testkit.content.UnansweredQuestionsContract;
import io.askable.testkit.mongodb.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoUnansweredQuestionsIT implements UnansweredQuestionsContract {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private final Database database = new Database(MONGO.client(), MONGO.name());

    /** Far enough ahead that no server takes a question for expired. */
    private final ManualClock clock = new ManualClock(Instant.parse("2100-01-01T12:00:00Z"));

    @BeforeEach
    void prepare() {
        TestDatabase.await(new SchemaSetup(database).prepare(List.of(new UnansweredSchema())));
        TestDatabase.await(database.documents(UnansweredSchema.UNANSWERED).deleteMany(Filters.empty()));
    }

    @Override
    public UnansweredQuestions questions() {
        return new MongoUnansweredQuestions(database, clock);
    }

    @Override
    public ManualClock clock() {
        return clock;
    }
}
