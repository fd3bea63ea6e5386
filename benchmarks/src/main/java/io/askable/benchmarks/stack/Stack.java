package io.askable.benchmarks.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Database, API and workers on free ports with data of their own, launched as the start script does; all ended and deleted on
 * close.
 */
public final class Stack implements AutoCloseable {

    private static final Path DATABASE_JAR = Path.of("embedded-mongo/target/embedded-mongo.jar");
    private static final Path API_JAR = Path.of("api-service/target/quarkus-app/quarkus-run.jar");
    private static final Path WORKER_JAR = Path.of("worker-service/target/quarkus-app/quarkus-run.jar");
    private static final int WORKER_NICENESS = 10;

    private static final String MONGODB_URL = "MONGODB_URL";
    private static final String DATABASE_NAME = "DATABASE_NAME";

    private final Path root;
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final List<Service> started = new CopyOnWriteArrayList<>();
    private final int apiPort = freePort();
    private final Thread endOfProgram = new Thread(() -> started.forEach(Service::kill), "end-of-stack");

    /**
     * @param root the project's folder, built
     * @param mongodbUrl a server to use in place of the embedded one
     */
    public Stack(Path root, Optional<String> mongodbUrl) throws IOException {
        this.root = root;
        this.folder = Files.createTempDirectory("askable-stack");
        environment.put(
                DATABASE_NAME, "askable_bench_" + ProcessHandle.current().pid());
        environment.put("API_SERVICE_PORT", Integer.toString(apiPort));
        mongodbUrl.ifPresent(url -> environment.put(MONGODB_URL, url));
        Runtime.getRuntime().addShutdownHook(endOfProgram);
    }

    /** A setting for every process started from here on, by environment. */
    public Stack with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public Service startDatabase() throws IOException {
        return startDatabase("512m");
    }

    /** @param heap as in {@code -Xmx}; the embedded database keeps its indexes there */
    public Service startDatabase(String heap) throws IOException {
        int port = freePort();
        environment.put(MONGODB_URL, "mongodb://127.0.0.1:" + port);
        Path data = folder.resolve("database");
        return start(new Launch(
                0,
                root.resolve(DATABASE_JAR),
                List.of("-Xmx" + heap, "-XX:TieredStopAtLevel=1", "-XX:MaxGCPauseMillis=20"),
                List.of("--port", Integer.toString(port), "--data", data.toString()),
                environment,
                port,
                Optional.empty(),
                folder.resolve("database.log")));
    }

    public boolean hasDatabase() {
        return environment.containsKey(MONGODB_URL);
    }

    /** Where the processes started from here on find the database. There must be one. */
    public String mongodbUrl() {
        return Optional.ofNullable(environment.get(MONGODB_URL)).orElseThrow();
    }

    /** The database's name on that server. */
    public String databaseName() {
        return Optional.ofNullable(environment.get(DATABASE_NAME)).orElseThrow();
    }

    public Service startApi() throws IOException {
        return startApi(List.of());
    }

    /** @param options for its virtual machine, besides the usual ones */
    Service startApi(List<String> options) throws IOException {
        return start(new Launch(
                0,
                root.resolve(API_JAR),
                javaOptions(List.of("-Xmx512m"), options),
                List.of(),
                environment,
                apiPort,
                Optional.of("/q/health/ready"),
                folder.resolve("api.log")));
    }

    public Service startWorker() throws IOException {
        return startWorker(List.of());
    }

    /** @param options for its virtual machine, besides the usual ones */
    Service startWorker(List<String> options) throws IOException {
        int port = freePort();
        return start(new Launch(
                WORKER_NICENESS,
                root.resolve(WORKER_JAR),
                javaOptions(List.of("-Xmx1g", "-XX:+UseSerialGC", "-Dquarkus.management.port=" + port), options),
                List.of(),
                environment,
                port,
                Optional.of("/q/health/ready"),
                folder.resolve("worker-" + started.size() + ".log")));
    }

    private static List<String> javaOptions(List<String> usual, List<String> further) {
        return Stream.concat(usual.stream(), further.stream()).toList();
    }

    /** Launches what has ended once more, on its port and its data, and does not wait until it is ready. */
    public Service launchAgain(Service ended, Map<String, String> changes) throws IOException {
        Service again = ended.launchAgain(changes);
        started.remove(ended);
        started.add(again);
        return again;
    }

    public String apiUrl() {
        return "http://127.0.0.1:" + apiPort;
    }

    /** Copies what the processes said so far; what is there is replaced. */
    public void copyLogs(Path target) throws IOException {
        for (Service service : started) {
            Path log = service.log();
            Files.copy(log, target.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Service start(Launch launch) throws IOException {
        Service service = Service.start(launch);
        started.add(service);
        return service;
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        started.reversed().forEach(Service::close);
        Runtime.getRuntime().removeShutdownHook(endOfProgram);
        Folders.delete(folder);
    }
}
