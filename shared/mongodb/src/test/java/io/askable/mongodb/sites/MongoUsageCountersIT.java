package io.askable.mongodb.sites;

import com.mongodb.client.model.Filters;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.SchemaSetup;
import io.askable.sites.UsageCounters;
import io.askable.testkit.mongodb.TestDatabase;
import io.askable.testkit.sites.UsageCountersContract;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoUsageCountersIT implements UsageCountersContract {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private final Database database = new Database(MONGO.client(), MONGO.name());

    @BeforeEach
    void prepare() {
        TestDatabase.await(new SchemaSetup(database).prepare(List.of(new UsageCounterSchema())));
        TestDatabase.await(database.documents(UsageCounterSchema.TALLIES).deleteMany(Filters.empty()));
    }

    @Override
    public UsageCounters tallies() {
        return new MongoUsageCounters(database, InstantSource.system());
    }
}
