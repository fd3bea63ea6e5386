package io.askable.benchmarks.queue;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.askable.benchmarks.stack.Stack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Jobs a second of the queue beside the bare driver and JobRunr, turn by turn in one process against one server. */
@Command(
        name = "queue",
        description =
                "Claim and complete, and enqueue, jobs a second: the queue beside the driver's bare updates and JobRunr, in turn.",
        mixinStandardHelpOptions = true)
public final class QueueBenchmark implements Callable<Integer> {

    @Option(names = "--mongodb-url", description = "A server in place of the embedded one.")
    private Optional<String> mongodbUrl = Optional.empty();

    @Option(
            names = "--claimers",
            split = ",",
            defaultValue = "1,8,32",
            description = "Threads, or a worker's slots; default 1,8,32.")
    private List<Integer> claimers = List.of();

    @Option(names = "--jobs", defaultValue = "1000", description = "Jobs a round; default 1000.")
    private int jobs;

    @Option(names = "--history", defaultValue = "0", description = "Completed jobs behind each queue; default 0.")
    private int history;

    @Option(names = "--rounds", defaultValue = "3", description = "Measured rounds, their median counts; default 3.")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "8",
            description = "Rounds before the first of them, until what is measured is compiled; default 8.")
    private int warmUp;

    @Option(names = "--without", split = ",", description = "Contenders to leave out, e.g. jobrunr.")
    private List<String> without = List.of();

    @Option(
            names = "--with-services",
            description = "Also enqueue by HTTP, pick-up latency, idle commands and cancels.")
    private boolean withServices;

    @Option(
            names = "--database-heap",
            defaultValue = "512m",
            description =
                    "Heap of the embedded database, where its indexes are; default 512m, for a long history more.")
    private String databaseHeap = "";

    @Option(names = "--root", defaultValue = ".", description = "The project's folder, built.")
    private Path root;

    @Override
    public Integer call() throws Exception {
        List<String> summary = new ArrayList<>(List.of("jobs=" + jobs, "history=" + history, "rounds=" + rounds));
        try (Stack stack = new Stack(root, mongodbUrl)) {
            if (!stack.hasDatabase()) {
                stack.startDatabase(databaseHeap);
            }
            summary.addAll(compare(stack));
            if (withServices) {
                summary.addAll(new ServicesFigures(stack, root, mongodbUrl.isEmpty()).measure(warmUp, rounds));
            }
        }
        System.out.println(String.join(" ", summary));
        return 0;
    }

    /** Each contender has a database of its own. */
    private List<String> compare(Stack stack) throws InterruptedException, ExecutionException {
        Commands commands = new Commands();
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(stack.mongodbUrl()))
                .addCommandListener(commands)
                .build();
        String name = stack.databaseName() + "_queue";
        QueueUpdates updates = QueueUpdates.record(stack.mongodbUrl(), name);
        try (MongoClient client = MongoClients.create(settings)) {
            MongoDatabase ours = client.getDatabase(name);
            MongoDatabase worker = client.getDatabase(name + "_worker");
            MongoDatabase bare = client.getDatabase(name + "_bare");
            MongoDatabase jobRunr = client.getDatabase(name + "_jobrunr");
            try (JobRunr peer = new JobRunr(stack.mongodbUrl(), jobRunr.getName(), commands)) {
                AskableQueue.createIndexes(client, bare);
                List<Contender> contenders = List.of(
                        new AskableQueue(client, ours),
                        new AskableWorker(client, worker),
                        new BareLoop(bare, updates),
                        peer);
                Comparison comparison = new Comparison(
                        contenders.stream()
                                .filter(contender -> !without.contains(contender.name()))
                                .toList(),
                        commands);
                List<String> figures = new ArrayList<>(comparison.run(claimers, jobs, history, warmUp, rounds));
                figures.add("keys_examined=" + KeysExamined.ofOneClaim(ours));
                return figures;
            } finally {
                // The embedded server's library drops with a database every other whose name begins like it.
                for (MongoDatabase database : List.of(jobRunr, bare, worker, ours)) {
                    Driver.await(database.drop());
                }
            }
        }
    }
}
