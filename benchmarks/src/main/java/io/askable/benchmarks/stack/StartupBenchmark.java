package io.askable.benchmarks.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Time to ready and resident memory of each process, before and after the first post; ready at the first start and at a later one. */
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
                KeptLives kept = new KeptLives()) {
            Figures first = measure(blog, kept);
            Figures later = measure(blog, kept);
            System.out.printf(
                    Locale.ROOT,
                    "database_ready_ms=%d api_first_ready_ms=%d worker_first_ready_ms=%d api_ready_ms=%d worker_ready_ms=%d database_mb=%d api_mb=%d worker_mb=%d worker_with_embedder_mb=%d api_after_mb=%d%n",
                    later.databaseMillis(),
                    first.apiMillis(),
                    first.workerMillis(),
                    later.apiMillis(),
                    later.workerMillis(),
                    later.databaseMb(),
                    later.apiMb(),
                    later.workerMb(),
                    later.workerAfterMb(),
                    later.apiAfterMb());
        }
        return 0;
    }

    private Figures measure(SampleBlog blog, KeptLives kept) throws IOException {
        try (Stack stack = new Stack(root, Optional.empty())) {
            stack.with("ASKABLE_EGRESS_ALLOW_PRIVATE", blog.authority()).with("POLL_INTERVAL_SECONDS", "1");
            Service database = stack.startDatabase();
            Service api = stack.startApi(kept.options("api"));
            Service worker = stack.startWorker(kept.options("worker"));
            long databaseIdle = database.residentMebibytes();
            long apiIdle = api.residentMebibytes();
            long workerIdle = worker.residentMebibytes();
            new ApiClient(stack.apiUrl()).process(blog.address("first"));
            return new Figures(
                    database.readyAfter().toMillis(),
                    api.readyAfter().toMillis(),
                    worker.readyAfter().toMillis(),
                    databaseIdle,
                    apiIdle,
                    workerIdle,
                    worker.residentMebibytes(),
                    api.residentMebibytes());
        }
    }

    /** Of one start of everything; memory in MiB. */
    private record Figures(
            long databaseMillis,
            long apiMillis,
            long workerMillis,
            long databaseMb,
            long apiMb,
            long workerMb,
            long workerAfterMb,
            long apiAfterMb) {}
}
