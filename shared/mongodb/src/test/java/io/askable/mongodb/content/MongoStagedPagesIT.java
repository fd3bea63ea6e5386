package io.askable.mongodb.content;

import io.askable.content.StagedPages;
import io.askable.testkit.content.StagedPagesContract;
import io.askable.testkit.mongodb.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoStagedPagesIT implements StagedPagesContract {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private final MongoContent content = new MongoContent(MONGO);

    @Override
    public StagedPages pages() {
        return content.stagedPages();
    }

    @Override
    public void age(Duration span) {
        MONGO.age(span);
    }
}
