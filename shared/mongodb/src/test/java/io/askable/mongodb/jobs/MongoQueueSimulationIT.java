package io.askable.mongodb.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.testkit.Seed;
import io.askable.testkit.jobs.Fault;
import io.askable.testkit.jobs.Faults;
import io.askable.testkit.mongodb.TestDatabase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoQueueSimulationIT {

    private static final double FAULTY = 0.05;

    @RegisterExtension
    static final TestDatabase MONGO = TestDatabase.create();

    @Test
    void theQueueStaysWholeWhateverHappens() {
        Set<Fault> injected = EnumSet.noneOf(Fault.class);

        Seed.forAWhile(random -> injected.addAll(simulate(random)));

        assertThat(injected).containsExactlyInAnyOrder(Fault.values());
    }

    @Test
    void aSeedGivesTheSameDayAgainToTheLastTokenAndTime() {
        List<List<Document>> stored = Stream.of(7, 7, 8)
                .map(seed -> {
                    simulate(Seed.generator(seed));
                    return MONGO.all(JobSchema.PROCESSING_JOBS);
                })
                .toList();

        assertThat(stored.get(1)).isNotEmpty().isEqualTo(stored.get(0)).isNotEqualTo(stored.get(2));
    }

    private static Set<Fault> simulate(RandomGenerator random) {
        MONGO.clear();
        Faults network = new Faults(random, FAULTY);
        SimulatedMongoQueue.on(MONGO, random, network).run(300);
        return network.injected().keySet();
    }
}
