package io.askable.mongodb.content;

import io.askable.content.HostSlots;
import io.askable.testkit.content.HostSlotsContract;
import io.askable.testkit.mongodb.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoHostSlotsIT implements HostSlotsContract {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    private final MongoContent content = new MongoContent(MONGO);

    @Override
    public HostSlots lanes() {
        return content.crawlLanes();
    }

    @Override
    public Instant now() {
        return content.clock().instant();
    }
}
