package io.askable.testkit.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.testkit.Seed;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueueSimulationTest {

    private static final double FAULTY = 0.1;

    @Test
    void theQueueInMemoryStaysWholeWhateverHappens() {
        Set<Fault> injected = EnumSet.noneOf(Fault.class);

        Seed.forAWhile(random -> {
            Faults network = new Faults(random, FAULTY);
            InMemory subject = new InMemory();
            new QueueSimulation(subject, subject.content(), subject.content(), random, network).run(400);
            injected.addAll(network.injected().keySet());
        });

        assertThat(injected).containsExactlyInAnyOrder(Fault.values());
    }
}
