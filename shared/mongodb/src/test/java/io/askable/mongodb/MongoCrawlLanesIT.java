package io.askable.mongodb;

import io.askable.content.CrawlLanes;
import io.askable.testkit.content.CrawlLanesContract;
import io.askable.testkit.mongodb.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoCrawlLanesIT implements CrawlLanesContract {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private final MongoContent content = new MongoContent(MONGO);

    @Override
    public CrawlLanes lanes() {
        return content.crawlLanes();
    }

    @Override
    public Instant now() {
        return content.clock().instant();
    }
}
