package io.askable.benchmarks.http;

import io.askable.benchmarks.stack.ApiClient;
import io.askable.benchmarks.stack.SampleBlog;
import io.askable.benchmarks.stack.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Enqueue and read at a given rate while a worker is busy with what is enqueued; or the widget's one call, with an idle worker. */
@Command(
        name = "http",
        description = "p50 and p99 of enqueue and of questions/by-url, or of check-and-load with and without ETag, at a"
                + " fixed rate, on real processes of its own.",
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

    @Option(
            names = "--check-and-load",
            description = "Measure what a page's widget asks, for a post that is ready, in place of enqueue and read.")
    private boolean checkAndLoad;

    @Option(names = "--keep-alive", description = "Reuse connections; by default each request opens its own.")
    private boolean keepAlive;

    @Option(names = "--mongodb-url", description = "A server in place of the embedded one.")
    private Optional<String> mongodbUrl = Optional.empty();

    @Option(names = "--root", defaultValue = ".", description = "The project's folder, built.")
    private Path root;

    @Override
    public Integer call() throws Exception {
        System.setProperty("http.keepAlive", Boolean.toString(keepAlive));
        // By default five are kept: every other request at once would leave a port behind that is blocked for a minute.
        System.setProperty("http.maxConnections", Integer.toString(rate));
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
            if (checkAndLoad) {
                measurePageViews(api, ready);
            } else {
                measureEnqueueAndRead(api, blog, ready);
            }
        }
        return 0;
    }

    private void measureEnqueueAndRead(ApiClient api, SampleBlog blog, String ready) {
        Load.Result enqueue =
                measure(i -> api.enqueue(blog.address("warm-" + i)), i -> api.enqueue(blog.address("measured-" + i)));
        Load.Result read = measure(i -> api.readQuestions(ready), i -> api.readQuestions(ready));
        print("enqueue", enqueue, "read", read);
    }

    /** A first view loads the answer, each later one of the same browser learns that it is still right. */
    private void measurePageViews(ApiClient api, String ready) throws IOException {
        String tag = api.checkAndLoad(ready);
        Load.Result loaded = measure(i -> api.checkAndLoad(ready), i -> api.checkAndLoad(ready));
        Load.Result unchanged = measure(i -> api.checkUnchanged(ready, tag), i -> api.checkUnchanged(ready, tag));
        print("loaded", loaded, "unchanged", unchanged);
    }

    private Load.Result measure(Load.Request warming, Load.Request measured) {
        Load.run(rate, Duration.ofSeconds(warmUp), warming);
        return Load.run(rate, Duration.ofSeconds(seconds), measured);
    }

    private void print(String first, Load.Result one, String second, Load.Result other) {
        System.out.printf(
                Locale.ROOT,
                "rate=%d seconds=%d keep_alive=%b %s %s%n",
                rate,
                seconds,
                keepAlive,
                figures(first, one),
                figures(second, other));
    }

    private static String figures(String name, Load.Result result) {
        return String.format(
                Locale.ROOT,
                "%1$s_p50_ms=%2$.1f %1$s_p99_ms=%3$.1f %1$s_failed=%4$d %1$s_sent_away=%5$d %1$s_sent_away_p99_ms=%6$.1f",
                name,
                result.millis(0.5),
                result.millis(0.99),
                result.failed(),
                result.sentAway().length,
                result.sentAwayMillis(0.99));
    }
}
