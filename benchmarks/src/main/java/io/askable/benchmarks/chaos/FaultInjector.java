package io.askable.benchmarks.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Does to the fleet what the schedule says, when it says so. Processes that end by themselves are started again. */
final class FaultInjector {

    private final Fleet fleet;
    private final ScheduledExecutorService ends = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ends-of-faults").factory());
    private final Map<FaultKind, Integer> done = new EnumMap<>(FaultKind.class);
    private final List<Killed> kills = new ArrayList<>();
    private int endedByThemselves;

    /** A worker's end and the fault that was meant by it. */
    record Killed(ScheduledFault fault, Fleet.Death death) {}

    FaultInjector(Fleet fleet) {
        this.fleet = fleet;
    }

    /**
     * Takes as long as the faults do, and longer on a machine that stands still in between: what is late delays all that
     * follows, so that faults that are meant to come one after the other do not come at once. A connection fault
     * that met no connection is not counted.
     */
    void inject(List<ScheduledFault> faults) throws IOException {
        long begun = System.nanoTime();
        for (ScheduledFault fault : faults) {
            begun += parkUntil(begun + fault.at().toNanos());
            startWhatEnded();
            if (begin(fault)) {
                done.merge(fault.kind(), 1, Integer::sum);
            }
        }
        ends.shutdownNow();
        fleet.heal();
    }

    /** How many faults of each kind there were. */
    Map<FaultKind, Integer> done() {
        return Map.copyOf(done);
    }

    List<Killed> kills() {
        return List.copyOf(kills);
    }

    /** How many processes gave up by themselves, having found no database for too long at their start. */
    int endedByThemselves() {
        return endedByThemselves;
    }

    /** @return whether it met anything */
    private boolean begin(ScheduledFault fault) throws IOException {
        return switch (fault.kind()) {
            case WORKER_KILLED -> {
                kills.add(new Killed(fault, fleet.killWorker(fault.target())));
                yield true;
            }
            case WORKER_PAUSED -> {
                fleet.pause(fault.target());
                after(fault.length(), () -> fleet.resume(fault.target()));
                yield true;
            }
            case DATABASE_KILLED -> {
                fleet.killDatabase();
                yield true;
            }
            case CUT -> fleet.proxyOf(fault.target()).cut() > 0;
            case HALF_OPEN -> disturb(fault, Disturbance.HALF_OPEN);
            case ONE_WAY -> disturb(fault, Disturbance.ONE_WAY);
            case DELAYED -> disturb(fault, Disturbance.delayed(fault.delay()));
        };
    }

    private boolean disturb(ScheduledFault fault, Disturbance disturbance) {
        FaultyProxy proxy = fleet.proxyOf(fault.target());
        int met = proxy.begin(disturbance);
        after(fault.length(), () -> proxy.end(disturbance));
        return met > 0;
    }

    private void startWhatEnded() throws IOException {
        for (int number = 0; number < fleet.size(); number++) {
            if (fleet.startAgainIfEnded(number)) {
                endedByThemselves++;
            }
        }
    }

    private void after(Duration length, Step step) {
        ends.schedule(
                () -> {
                    try {
                        step.run();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                length.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** @return how late it is */
    private static long parkUntil(long nanos) {
        long late = System.nanoTime() - nanos;
        while (late < 0) {
            LockSupport.parkNanos(-late);
            late = System.nanoTime() - nanos;
        }
        return late;
    }

    private interface Step {
        void run() throws IOException;
    }
}
