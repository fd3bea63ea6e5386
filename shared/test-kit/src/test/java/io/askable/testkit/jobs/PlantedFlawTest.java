package io.askable.testkit.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.askable.content.Publication;
import io.askable.events.JobEvent;
import io.askable.events.JobEventType;
import io.askable.jobs.Cancellation;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.FinishResult;
import io.askable.jobs.Job;
import io.askable.jobs.JobFilter;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Outcome;
import io.askable.jobs.Page;
import io.askable.jobs.QueueStats;
import io.askable.jobs.Requeued;
import io.askable.jobs.WorkerId;
import io.askable.testkit.Seed;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is wrong with a queue the simulation finds out within some days, and calls it by the invariant that it breaks. */
class PlantedFlawTest {

    private static final double FAULTY = 0.1;
    private static final int DAYS = 20;

    @Test
    void findsNothingWhereNothingIsWrong() {
        assertThat(found(Flawed::not)).isEmpty();
    }

    @Test
    void findsALeaseThatTwoClaimersGot() {
        assertFound("I1", whole -> {
            JobQueue queue = whole.queue();
            List<Job> last = new ArrayList<>();
            return Flawed.not(whole).inQueue("claim", given -> queue.claim((int) given[0], (WorkerId) given[1])
                    .map(claimed -> {
                        List<Job> again =
                                Stream.concat(claimed.stream(), last.stream()).toList();
                        last.clear();
                        last.addAll(claimed);
                        return again;
                    }));
        });
    }

    @Test
    void findsAFinalStateThatChangedWithoutARequeue() {
        assertFound("I2", whole -> {
            JobQueue queue = whole.queue();
            return Flawed.not(whole).inQueue("cancel", given -> queue.cancel((JobId) given[0])
                    .chain(answer -> answer == Cancellation.ALREADY_FINISHED
                            ? queue.requeue((JobId) given[0]).chain(() -> queue.cancel((JobId) given[0]))
                            : item(answer)));
        });
    }

    @Test
    void findsAFinishedRunThatReadersDoNotSee() {
        assertFound("I3", whole -> Flawed.not(whole).inRuns("publish", item(Publication.SHOWN)));
    }

    @Test
    void findsAnAttemptTooMany() {
        assertFound("I4", whole -> {
            JobQueue queue = whole.queue();
            Outcome uncounted = new Outcome.Snooze(Optional.empty(), ErrorCode.HTTP_5XX, "503");
            return Flawed.not(whole)
                    .inQueue("finish", given -> {
                        Job job = (Job) given[0];
                        boolean isSpent = job.isLastAttempt() && !(given[1] instanceof Outcome.Done);
                        return queue.finish(job, isSpent ? uncounted : (Outcome) given[1]);
                    })
                    .inEvents(events -> events.stream()
                            .map(event -> event.details().containsValue("http_5xx") ? failed(event) : event)
                            .toList());
        });
    }

    private static JobEvent failed(JobEvent event) {
        return new JobEvent(JobEventType.FAILED, event.at(), event.attempt(), event.fence(), Map.of("final", "false"));
    }

    @Test
    void findsASecondActiveJobOfAPost() {
        assertFound("I5", whole -> {
            JobQueue queue = whole.queue();
            Set<JobId> seconds = new HashSet<>();
            return Flawed.not(whole)
                    .inQueue("requeue", given -> queue.requeue((JobId) given[0]).invoke(answer -> {
                        if (answer == Requeued.SUPERSEDED) {
                            seconds.add((JobId) given[0]);
                        }
                    }))
                    .inQueue("list", given -> queue.list(JobFilter.ALL, Optional.empty(), 1_000)
                            .map(all -> new Page<>(
                                    all.items().stream()
                                            .map(job -> seconds.contains(job.id())
                                                            && job.status().isFinal()
                                                    ? job.requeue(job.updatedAt())
                                                            .after()
                                                    : job)
                                            .toList(),
                                    Optional.empty())));
        });
    }

    @Test
    void findsThatLostJobsAreNotRescued() {
        assertFound("I7", PlantedFlawTest::careless);
    }

    @Test
    void findsThatWhatWaitsIsNeverTaken() {
        assertFound("I7", whole -> Flawed.not(whole).inQueue("claim", given -> item(List.of())));
    }

    @Test
    void findsALostEvent() {
        assertFound("I8", whole -> Flawed.not(whole).inEvents(events -> events.subList(1, events.size())));
    }

    @Test
    void findsAnEventToldTwice() {
        assertFound("I8", whole -> Flawed.not(whole)
                .inEvents(events ->
                        Stream.concat(events.stream().limit(1), events.stream()).toList()));
    }

    @Test
    void findsAnEndThatWasConfirmedAndIsNotStored() {
        assertFound("I8", whole -> Flawed.not(whole).inQueue("handBack", given -> item(FinishResult.APPLIED)));
    }

    @Test
    void findsTheResultOfARunThatHadLostItsLease() {
        assertFound("I9", whole -> {
            JobQueue queue = whole.queue();
            return Flawed.not(whole).inQueue("finish", given -> {
                Job job = (Job) given[0];
                Outcome outcome = (Outcome) given[1];
                return queue.finish(job, outcome)
                        .chain(answer -> answer == FinishResult.LEASE_LOST && outcome instanceof Outcome.Done
                                ? finishWhoeverHolds(queue, job, outcome)
                                : item(answer));
            });
        });
    }

    private static Uni<FinishResult> finishWhoeverHolds(JobQueue queue, Job lost, Outcome outcome) {
        return queue.find(lost.id())
                .chain(stored -> stored.filter(job -> job.lease().isPresent())
                        .map(job -> queue.finish(job, outcome))
                        .orElse(item(FinishResult.LEASE_LOST)));
    }

    @Test
    void findsCountsThatAreWrong() {
        QueueStats wrong = new QueueStats(Map.of(JobStatus.QUEUED, 1_000L), Optional.empty(), 0, 0, 0);

        assertFound("I10", whole -> Flawed.not(whole).inCare("stats", item(wrong)));
    }

    @Test
    void aSeedFailsTheSameWayAgain() {
        assertThat(found(PlantedFlawTest::careless)).isPresent().isEqualTo(found(PlantedFlawTest::careless));
    }

    private static Flawed careless(InMemory whole) {
        return Flawed.not(whole).inCare("rescue", item(0));
    }

    private static void assertFound(String invariant, Function<InMemory, Flawed> flaw) {
        assertThat(found(flaw))
                .hasValueSatisfying(message -> assertThat(message).startsWith("[" + invariant + " "));
    }

    private static Optional<String> found(Function<InMemory, Flawed> flaw) {
        return LongStream.rangeClosed(1, DAYS)
                .mapToObj(seed -> catchThrowable(() -> simulate(flaw.apply(new InMemory()), Seed.generator(seed))))
                .filter(Objects::nonNull)
                .map(Throwable::getMessage)
                .findFirst();
    }

    private static void simulate(Flawed subject, RandomGenerator random) {
        new QueueSimulation(subject, subject.whole().content(), subject.runs(), random, new Faults(random, FAULTY))
                .run(400);
    }

    private static <T> Uni<T> item(T value) {
        return Uni.createFrom().item(value);
    }
}
