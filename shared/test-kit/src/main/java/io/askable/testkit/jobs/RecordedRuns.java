package io.askable.testkit.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.events.JobEvent;
import io.askable.events.JobEventType;
import io.askable.jobs.JobId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that the workers of a simulation were told about their runs, held against each other and against what is stored. */
final class RecordedRuns {

    private static final Comparator<SimulatedRun> IN_TIME = Comparator.comparing(SimulatedRun::liveFrom)
            .thenComparing(run -> run.job().fence());

    private final List<SimulatedRun> runs = new ArrayList<>();

    void add(SimulatedRun run) {
        runs.add(run);
    }

    /** No claim was answered while another claim's lease on the job was live. */
    void assertLeasesApart() {
        runs.stream()
                .sorted(IN_TIME)
                .collect(Collectors.groupingBy(run -> run.job().id()))
                .values()
                .forEach(RecordedRuns::assertApart);
    }

    private static void assertApart(List<SimulatedRun> claims) {
        for (int i = 0; i + 1 < claims.size(); i++) {
            assertThat(claims.get(i + 1).liveFrom())
                    .as("I1 one live lease: %s and %s", claims.get(i), claims.get(i + 1))
                    .isAfterOrEqualTo(claims.get(i).liveUntil());
        }
    }

    /** Each run ended as its worker was told, and readers saw nothing but runs that completed. */
    void assertEnded(SimulatedContent content, Function<JobId, List<JobEvent>> events) {
        for (SimulatedRun run : runs) {
            List<JobEvent> told = sinceClaim(run, events.apply(run.job().id()));
            if (told.isEmpty()) {
                continue; // so long ago that its job has forgotten
            }
            Optional<JobEventType> end = endOf(run, told);
            boolean stands = content.wasSeen(run.job().runId())
                    || run.confirmed()
                            .filter(event -> event == JobEventType.COMPLETED)
                            .isPresent();
            if (stands) {
                assertThat(end).as("I9 end of %s, whose result stands", run).contains(JobEventType.COMPLETED);
            }
            run.confirmed()
                    .ifPresent(event ->
                            assertThat(end).as("I8 confirmed end of %s", run).contains(event));
        }
    }

    private static List<JobEvent> sinceClaim(SimulatedRun run, List<JobEvent> events) {
        return events.stream()
                .filter(event -> event.fence() == run.job().fence())
                .dropWhile(event -> event.type() != JobEventType.CLAIMED)
                .toList();
    }

    private static Optional<JobEventType> endOf(SimulatedRun run, List<JobEvent> told) {
        return told.stream()
                .map(JobEvent::type)
                .filter(type -> type != JobEventType.CLAIMED && type != JobEventType.STARTED)
                .findFirst();
    }
}
