package io.askable.benchmarks.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Duration LEASE = Duration.ofSeconds(20);

    private static Schedule schedule(long seed) {
        return new Schedule(seed, Duration.ofMinutes(20), 3, LEASE, true);
    }

    @Test
    void replaysFromItsSeed() {
        assertThat(schedule(7).faults())
                .isEqualTo(schedule(7).faults())
                .isNotEqualTo(schedule(8).faults());
    }

    @Test
    void drawsAThousandFaultsOfAllKindsInTwentyMinutes() {
        List<ScheduledFault> faults = schedule(7).faults();

        assertThat(faults).hasSizeGreaterThan(1_000).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(faults).extracting(ScheduledFault::kind).contains(FaultKind.values());
        assertThat(faults).extracting(ScheduledFault::target).contains(0, 1, 2, 3);
    }

    @Test
    void onlyKillsWorkersInTheFirstQuarter() {
        Schedule schedule = schedule(7);

        assertThat(schedule.faults())
                .filteredOn(schedule::isCalm)
                .hasSizeGreaterThan(10)
                .extracting(ScheduledFault::kind)
                .containsOnly(FaultKind.WORKER_KILLED);
    }

    @Test
    void pausesWorkersForLongerThanALease() {
        assertThat(schedule(7).faults())
                .filteredOn(fault -> fault.kind() == FaultKind.WORKER_PAUSED)
                .isNotEmpty()
                .allMatch(fault -> fault.length().compareTo(LEASE) > 0);
    }

    @Test
    void leavesOneWorkerAlone() {
        for (long seed = 0; seed < 50; seed++) {
            List<ScheduledFault> ofWorkers = schedule(seed).faults().stream()
                    .filter(fault -> fault.kind() == FaultKind.WORKER_KILLED || fault.kind() == FaultKind.WORKER_PAUSED)
                    .toList();
            assertThat(ofWorkers)
                    .allMatch(fault -> pausedAt(fault.at(), ofWorkers).count() < 3);
        }
    }

    private static Stream<Integer> pausedAt(Duration at, List<ScheduledFault> faults) {
        return faults.stream()
                .filter(fault -> fault.at().compareTo(at) <= 0 && fault.end().compareTo(at) >= 0)
                .map(ScheduledFault::target)
                .distinct();
    }

    @Test
    void sparesADatabaseOfSomebodyElse() {
        assertThat(new Schedule(7, Duration.ofMinutes(20), 3, LEASE, false).faults())
                .extracting(ScheduledFault::kind)
                .doesNotContain(FaultKind.DATABASE_KILLED);
    }
}
