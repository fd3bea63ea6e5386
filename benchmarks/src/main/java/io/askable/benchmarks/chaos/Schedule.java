package io.askable.benchmarks.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Draws faults from a seed: in the first quarter workers are killed and nothing else happens, so that the time to the next
 * claim is measured by itself; then everything at once. The same arguments give the same faults.
 *
 * @param workers how many there are; at least 2, so that one is left to take over
 * @param killsDatabase whether the database may be killed: only one's own
 */
record Schedule(long seed, Duration length, int workers, Duration lease, boolean killsDatabase) {

    private static final FaultKind[] CONNECTION_FAULTS = {
        FaultKind.CUT, FaultKind.HALF_OPEN, FaultKind.ONE_WAY, FaultKind.DELAYED
    };

    /** A worker is left alone for so long after its kill: it starts, and takes jobs again. */
    private static final Duration RECOVERY = Duration.ofSeconds(15);

    /** In order of time. */
    List<ScheduledFault> faults() {
        RandomGenerator random = new SplittableRandom(seed);
        List<ScheduledFault> faults = new ArrayList<>(calm(random));
        faults.addAll(ofConnections(random));
        faults.addAll(ofWorkers(random));
        if (killsDatabase) {
            faults.addAll(ofDatabase(random));
        }
        faults.sort(Comparator.comparing(ScheduledFault::at));
        return List.copyOf(faults);
    }

    /** Whether it comes in the time in which workers are killed and nothing else happens. */
    boolean isCalm(ScheduledFault fault) {
        return fault.at().compareTo(calm()) < 0;
    }

    private Duration calm() {
        return length.dividedBy(4);
    }

    private List<ScheduledFault> calm(RandomGenerator random) {
        List<ScheduledFault> faults = new ArrayList<>();
        Duration at = Duration.ofSeconds(5);
        while (at.compareTo(calm().minus(lease)) < 0) {
            faults.add(new ScheduledFault(at, FaultKind.WORKER_KILLED, 1 + faults.size() % workers, Duration.ZERO));
            at = at.plus(millis(random, 12_000, 18_000));
        }
        return faults;
    }

    /** Mostly short; now and then longer than a call may take, seldom longer than a lease. */
    private List<ScheduledFault> ofConnections(RandomGenerator random) {
        List<ScheduledFault> faults = new ArrayList<>();
        for (Duration at = calm(); at.compareTo(length) < 0; at = at.plus(millis(random, 200, 800))) {
            FaultKind kind = CONNECTION_FAULTS[random.nextInt(CONNECTION_FAULTS.length)];
            faults.add(new ScheduledFault(at, kind, random.nextInt(workers + 1), lengthOf(kind, random)));
        }
        return faults;
    }

    private Duration lengthOf(FaultKind kind, RandomGenerator random) {
        if (kind == FaultKind.CUT) {
            return Duration.ZERO;
        }
        return switch (random.nextInt(40)) {
            case 0 -> lease.plus(millis(random, 1_000, 4_000));
            case 1, 2 -> millis(random, 4_000, 8_000);
            default -> millis(random, 100, 1_500);
        };
    }

    /** Never all at once: somebody must be there to take over. */
    private List<ScheduledFault> ofWorkers(RandomGenerator random) {
        List<ScheduledFault> faults = new ArrayList<>();
        for (Duration at = calm(); at.compareTo(length) < 0; at = at.plus(millis(random, 16_000, 26_000))) {
            int target = 1 + random.nextInt(workers);
            boolean pauses = random.nextInt(3) == 0;
            Duration pause = pauses ? lease.plus(millis(random, 2_000, 6_000)) : Duration.ZERO;
            if (isLeftAlone(target, at, faults)) {
                faults.add(new ScheduledFault(
                        at, pauses ? FaultKind.WORKER_PAUSED : FaultKind.WORKER_KILLED, target, pause));
            }
        }
        return faults;
    }

    private boolean isLeftAlone(int target, Duration at, List<ScheduledFault> before) {
        List<ScheduledFault> recent = before.stream()
                .filter(fault -> fault.end().plus(RECOVERY).compareTo(at) > 0)
                .toList();
        return recent.stream().noneMatch(fault -> fault.target() == target)
                && recent.stream().map(ScheduledFault::target).distinct().count() < workers - 1;
    }

    private List<ScheduledFault> ofDatabase(RandomGenerator random) {
        List<ScheduledFault> faults = new ArrayList<>();
        Duration at = calm().plus(millis(random, 10_000, 30_000));
        while (at.compareTo(length) < 0) {
            faults.add(new ScheduledFault(at, FaultKind.DATABASE_KILLED, 0, Duration.ZERO));
            at = at.plus(millis(random, 40_000, 70_000));
        }
        return faults;
    }

    private static Duration millis(RandomGenerator random, int from, int to) {
        return Duration.ofMillis(random.nextInt(from, to));
    }
}
