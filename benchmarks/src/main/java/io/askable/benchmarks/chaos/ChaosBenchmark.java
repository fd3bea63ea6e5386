package io.askable.benchmarks.chaos;

import io.askable.benchmarks.stack.SampleBlog;
import io.askable.benchmarks.stack.Stack;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Breaks real processes and their connections for a while, lets them come to rest, and counts what was lost. */
@Command(
        name = "chaos",
        description = {
            "Kills, pauses and cuts off real processes under load, then holds what clients were told against what is stored.",
            "Exit code 1: something was lost, done twice, readable though stale, tried too often, or an invariant is broken."
        },
        mixinStandardHelpOptions = true)
public final class ChaosBenchmark implements Callable<Integer> {

    private static final int MOST_TRIES = 30;

    @Option(names = "--seconds", defaultValue = "300", description = "How long faults happen; default 300.")
    private int seconds;

    @Option(names = "--seed", description = "Draws the faults; printed; by default another each time.")
    private Optional<Long> chosenSeed = Optional.empty();

    @Option(
            names = "--mongodb-url",
            description =
                    "A server in place of the embedded one, mongodb:// and one address (the primary's); it is not killed.")
    private Optional<String> mongodbUrl = Optional.empty();

    @Option(names = "--workers", defaultValue = "3", description = "Worker processes, at least 2; default 3.")
    private int workers;

    @Option(
            names = "--rate",
            defaultValue = "2",
            description = "Posts asked for a second, fewer while many wait; default 2.")
    private double rate;

    @Option(
            names = "--lease",
            defaultValue = "20",
            description = "Seconds of a lease, with a heartbeat of a quarter; default 20, as everywhere.")
    private int leaseSeconds;

    @Option(
            names = "--patience",
            defaultValue = "300",
            description = "Seconds after the faults in which all jobs must have ended; default 300.")
    private int patienceSeconds;

    @Option(
            names = "--keep",
            description =
                    "A folder for the processes' logs and all jobs as they ended, to look at; after a violation they are kept in any case.")
    private Optional<Path> keep = Optional.empty();

    @Option(names = "--root", defaultValue = ".", description = "The project's folder, built.")
    private Path root;

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() throws Exception {
        long seed = chosenSeed.orElseGet(() -> ThreadLocalRandom.current().nextLong(1_000_000));
        Duration lease = Duration.ofSeconds(leaseSeconds);
        Schedule schedule = new Schedule(seed, Duration.ofSeconds(seconds), workers, lease, mongodbUrl.isEmpty());
        say("Seed " + seed + "; starting the processes");
        try (SampleBlog blog = new SampleBlog(root, ChaosBenchmark::slowness);
                Stack stack = configured(new Stack(root, mongodbUrl), blog, lease);
                Fleet fleet = new Fleet(stack, workers, clock);
                DatabaseEvidence evidence = new DatabaseEvidence(fleet.databaseUrl(), stack.databaseName());
                PublicApi api = new PublicApi(stack.apiUrl())) {
            boolean isClean = run(schedule, blog, fleet, evidence, api);
            if (keep.isPresent() || !isClean) {
                Path kept = keep.isPresent()
                        ? Files.createDirectories(keep.get())
                        : Files.createTempDirectory("askable-chaos");
                evidence.save(kept);
                stack.copyLogs(kept);
                say("Logs and jobs are kept in " + kept);
            }
            evidence.drop();
            return isClean ? 0 : 1;
        }
    }

    private boolean run(Schedule schedule, SampleBlog blog, Fleet fleet, DatabaseEvidence evidence, PublicApi api)
            throws IOException, InterruptedException {
        Duration ahead = evidence.clockAhead(clock);
        Ledger ledger = new Ledger();
        Clients clients = new Clients(api, ledger, blog::address, clock, schedule.seed());
        FaultInjector injector = new FaultInjector(fleet);
        List<ScheduledFault> faults = schedule.faults();
        say(faults.size() + " faults in " + schedule.length().toSeconds() + " s; " + load());
        clients.come(rate, evidence::countUnended);
        injector.inject(faults);
        say("No more faults; waiting until every job has ended; " + load());
        clients.close(Duration.ofSeconds(60));
        await(evidence::isQuiet);
        Aftermath aftermath = evidence.read(counts(api));
        Verdict verdict = Verdict.of(ledger, aftermath, fleet.databaseDeaths(), schedule.lease());
        FaultTable table = new FaultTable(
                schedule.seed(),
                injector.done(),
                statuses(aftermath),
                verdict,
                Reclaims.of(kills(injector, ahead, schedule::isCalm), aftermath.jobs()),
                Reclaims.of(kills(injector, ahead, fault -> !schedule.isCalm(fault)), aftermath.jobs()),
                fleet.refusedRuns(),
                injector.endedByThemselves());
        System.out.print(table.text());
        System.out.println(table.line());
        return verdict.isClean();
    }

    private static Stack configured(Stack stack, SampleBlog blog, Duration lease) {
        return stack.with("ASKABLE_EGRESS_ALLOW_PRIVATE", blog.authority())
                .with("ASKABLE_CRAWL_MIN_DELAY", "10ms")
                .with("ASKABLE_LANGUAGE_EMBEDDER", "none")
                .with("ASKABLE_QUEUE_LEASE", lease.toMillis() + "ms")
                .with("ASKABLE_QUEUE_HEARTBEAT", lease.toMillis() / 4 + "ms")
                // Processes start often here, and live shortly.
                .with("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    }

    /** So long that a kill meets jobs that run. */
    private static Duration slowness() {
        return Duration.ofMillis(ThreadLocalRandom.current().nextInt(4_000));
    }

    private static List<Reclaims.Kill> kills(FaultInjector injector, Duration ahead, Predicate<ScheduledFault> which) {
        return injector.kills().stream()
                .filter(kill -> which.test(kill.fault()))
                .map(FaultInjector.Killed::death)
                .map(death -> new Reclaims.Kill(death.name(), death.at().plus(ahead)))
                .toList();
    }

    private static Map<String, Long> statuses(Aftermath aftermath) {
        return aftermath.jobs().stream()
                .collect(Collectors.groupingBy(JobSnapshot::status, TreeMap::new, Collectors.counting()));
    }

    /** The number of the completed is up to half a minute old. */
    private Map<String, Long> counts(PublicApi api) throws IOException, InterruptedException {
        LockSupport.parkNanos(Duration.ofSeconds(35).toNanos());
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                return api.counts();
            } catch (IOException slow) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
        return api.counts();
    }

    private void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(patienceSeconds).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private static String load() {
        return "load average " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
