package io.askable.benchmarks.http;

import io.askable.benchmarks.stack.ApiClient;
import io.askable.benchmarks.stack.SampleBlog;
import io.askable.benchmarks.stack.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Enqueue and read at a given rate while a worker is busy with what is enqueued. */
@Command(
        name = "http",
        description = "p50 and p99 of enqueue and of questions/by-url at a fixed rate, on real processes of its own.",
        mixinStandardHelpOptions = true)
public final class HttpBenchmark implements Callable<Integer> {

    @Option(names = "--rate", defaultValue = "200", description = "Requests a second; default 200.")
    private int rate;

    @Option(names = "--seconds", defaultValue = "20", description = "Length of each measurement; default 20.")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "30",
            description =
                    "Seconds at the same rate before each measurement, so that the virtual machine has compiled what"
                            + " it measures; default 30.")
    private int warmUp;

    @Option(names = "--keep-alive", description = "Reuse connections; by default each request opens its own.")
    private boolean keepAlive;

    @Option(names = "--mongodb-url", description = "A server in place of the embedded one.")
    private Optional<String> mongodbUrl = Optional.empty();

    @Option(names = "--root", defaultValue = ".", description = "The project's folder, built.")
    private Path root;

    @Override
    public Integer call() throws Exception {
        System.setProperty("http.keepAlive", Boolean.toString(keepAlive));
        try (SampleBlog blog = new SampleBlog(root);
                Stack stack = new Stack(root, mongodbUrl)) {
            stack.with("ASKABLE_EGRESS_ALLOW_PRIVATE", blog.authority()).with("POLL_INTERVAL_SECONDS", "1");
            if (!stack.hasDatabase()) {
                stack.startDatabase();
            }
            stack.startApi();
            stack.startWorker();
            String ready = blog.address("ready");
            ApiClient api = new ApiClient(stack.apiUrl());
            api.process(ready);
            Load.run(rate, Duration.ofSeconds(warmUp), i -> api.enqueue(blog.address("warm-" + i)));
            Load.Result enqueue =
                    Load.run(rate, Duration.ofSeconds(seconds), i -> api.enqueue(blog.address("measured-" + i)));
            Load.run(rate, Duration.ofSeconds(warmUp), i -> api.readQuestions(ready));
            Load.Result read = Load.run(rate, Duration.ofSeconds(seconds), i -> api.readQuestions(ready));
            System.out.printf(
                    Locale.ROOT,
                    "rate=%d seconds=%d keep_alive=%b enqueue_p50_ms=%.1f enqueue_p99_ms=%.1f enqueue_failed=%d read_p50_ms=%.1f read_p99_ms=%.1f read_failed=%d%n",
                    rate,
                    seconds,
                    keepAlive,
                    enqueue.millis(0.5),
                    enqueue.millis(0.99),
                    enqueue.failed(),
                    read.millis(0.5),
                    read.millis(0.99),
                    read.failed());
        }
        return 0;
    }
}
