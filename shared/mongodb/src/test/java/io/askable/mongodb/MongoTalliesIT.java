package io.askable.mongodb;

import com.mongodb.client.model.Filters;
import io.askable.sites.Tallies;
import io.askable.testkit.mongodb.TestDatabase;
import io.askable.testkit.sites.TalliesContract;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoTalliesIT implements TalliesContract {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private final Database database = new Database(MONGO.client(), MONGO.name());

    @BeforeEach
    void prepare() {
        TestDatabase.await(new Schemas(database).prepare(List.of(new TallySchema())));
        TestDatabase.await(database.documents(TallySchema.TALLIES).deleteMany(Filters.empty()));
    }

    @Override
    public Tallies tallies() {
        return new MongoTallies(database, InstantSource.system());
    }
}
