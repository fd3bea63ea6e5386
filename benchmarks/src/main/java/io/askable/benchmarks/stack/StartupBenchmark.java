package io.askable.benchmarks.stack;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Time to ready and resident memory of each process, before and after the first post. */
@Command(
        name = "startup",
        description =
                "Time to ready and resident memory of each process; the worker's again once the embedder has loaded.",
        mixinStandardHelpOptions = true)
public final class StartupBenchmark implements Callable<Integer> {

    @Option(names = "--root", defaultValue = ".", description = "The project's folder, built.")
    private Path root;

    @Override
    public Integer call() throws Exception {
        try (SampleBlog blog = new SampleBlog(root);
                Stack stack = new Stack(root, Optional.empty())) {
            stack.with("ASKABLE_EGRESS_ALLOW_PRIVATE", blog.authority()).with("POLL_INTERVAL_SECONDS", "1");
            Service database = stack.startDatabase();
            Service api = stack.startApi();
            Service worker = stack.startWorker();
            long databaseIdle = database.residentMebibytes();
            long apiIdle = api.residentMebibytes();
            long workerIdle = worker.residentMebibytes();
            new ApiClient(stack.apiUrl()).process(blog.address("first"));
            System.out.printf(
                    Locale.ROOT,
                    "database_ready_ms=%d api_ready_ms=%d worker_ready_ms=%d database_mb=%d api_mb=%d worker_mb=%d worker_with_embedder_mb=%d api_after_mb=%d%n",
                    database.readyAfter().toMillis(),
                    api.readyAfter().toMillis(),
                    worker.readyAfter().toMillis(),
                    databaseIdle,
                    apiIdle,
                    workerIdle,
                    worker.residentMebibytes(),
                    api.residentMebibytes());
        }
        return 0;
    }
}
