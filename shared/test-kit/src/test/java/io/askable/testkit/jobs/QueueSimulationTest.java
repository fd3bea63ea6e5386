package io.askable.testkit.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.askable.events.JobEvent;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.JobStatus;
import io.askable.jobs.QueueCare;
import io.askable.jobs.QueueStats;
import io.askable.testkit.Seed;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueueSimulationTest {

    private static final double FAULTY = 0.1;

    @Test
    void theQueueInMemoryStaysWholeWhateverHappens() {
        Set<Fault> injected = EnumSet.noneOf(Fault.class);

        Seed.forAWhile(random -> {
            Faults network = new Faults(random, FAULTY);
            new QueueSimulation(new InMemory(), random, network).run(400);
            injected.addAll(network.injected().keySet());
        });

        assertThat(injected).containsExactlyInAnyOrder(Fault.values());
    }

    @Test
    void aSeedThatFailsIsNamedAndFailsTheSameWayAgain() {
        List<String> told = IntStream.range(0, 2)
                .mapToObj(again -> {
                    InMemory whole = new InMemory();
                    QueueCare careless = flawed(
                            QueueCare.class,
                            whole.care(),
                            "rescue",
                            Uni.createFrom().item(0));
                    return catchThrowable(() -> simulate(whole, whole.queue(), careless))
                            .getMessage();
                })
                .toList();

        assertThat(told.getFirst()).isEqualTo(told.getLast());
    }

    @Test
    void findsOutThatLostJobsAreNotRescued() {
        InMemory whole = new InMemory();
        QueueCare careless =
                flawed(QueueCare.class, whole.care(), "rescue", Uni.createFrom().item(0));

        assertThatThrownBy(() -> simulate(whole, whole.queue(), careless))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("I7");
    }

    @Test
    void findsOutThatWhatWaitsIsNeverTaken() {
        InMemory whole = new InMemory();
        JobQueue idle =
                flawed(JobQueue.class, whole.queue(), "claim", Uni.createFrom().item(List.of()));

        assertThatThrownBy(() -> simulate(whole, idle, whole.care()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("I7");
    }

    @Test
    void findsOutThatCountsAreWrong() {
        InMemory whole = new InMemory();
        QueueStats wrong = new QueueStats(Map.of(JobStatus.QUEUED, 1_000L), Optional.empty(), 0, 0, 0);
        QueueCare miscounting =
                flawed(QueueCare.class, whole.care(), "stats", Uni.createFrom().item(wrong));

        assertThatThrownBy(() -> simulate(whole, whole.queue(), miscounting))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("I10");
    }

    private static void simulate(InMemory whole, JobQueue queue, QueueCare care) {
        RandomGenerator random = Seed.generator(1);
        new QueueSimulation(new Flawed(whole, queue, care), random, new Faults(random, FAULTY)).run(400);
    }

    /** Answers one operation without doing it. */
    private static <T> T flawed(Class<T> port, T whole, String operation, Uni<?> answer) {
        Object proxy =
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    if (method.getName().equals(operation)) {
                        return answer;
                    }
                    try {
                        return method.invoke(whole, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return port.cast(proxy);
    }

    private record Flawed(InMemory whole, JobQueue queue, QueueCare care) implements QueueUnderTest {

        @Override
        public InstantSource clock() {
            return whole.clock();
        }

        @Override
        public void pass(Duration span) {
            whole.pass(span);
        }

        @Override
        public List<JobEvent> events(JobId id) {
            return whole.events(id);
        }
    }
}
