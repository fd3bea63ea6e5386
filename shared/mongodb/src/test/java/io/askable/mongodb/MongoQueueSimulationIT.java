package io.askable.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.testkit.Seed;
import io.askable.testkit.jobs.QueueSimulation;
import io.askable.testkit.mongodb.TestDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoQueueSimulationIT {

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    @Test
    void theQueueStaysWholeWhateverHappens() {
        AtomicInteger faults = new AtomicInteger();

        Seed.forAWhile(random -> {
            MONGO.clear();
            faults.addAndGet(new QueueSimulation(new MongoQueueUnderTest(MONGO, random), random).run(300));
        });

        assertThat(faults.get()).isPositive();
    }
}
