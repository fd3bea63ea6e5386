package io.askable.mongodb.sites;

import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.SchemaSetup;
import io.askable.sites.Publishers;
import io.askable.testkit.mongodb.TestDatabase;
import io.askable.testkit.sites.PublishersContract;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoPublishersIT implements PublishersContract {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private final Database database = new Database(MONGO.client(), MONGO.name());

    @BeforeEach
    void prepareIndexes() {
        TestDatabase.await(
                new SchemaSetup(database).prepare(List.of(new PublisherSchema(), new PublisherAuditSchema())));
    }

    @Override
    public Publishers publishers() {
        return new MongoPublishers(database);
    }
}
