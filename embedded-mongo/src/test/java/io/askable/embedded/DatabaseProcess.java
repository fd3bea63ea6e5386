package io.askable.embedded;

import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar, started as a process of its own. */
final class DatabaseProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile(
            "embedded-mongo ready on mongodb://127\\.0\\.0\\.1:(\\d+) data=(\\S+) started_in_ms=(\\d+)");

    private final Process process;
    private final int port;
    private final Duration startUp;

    private DatabaseProcess(Process process, int port, Duration startUp) {
        this.process = process;
        this.port = port;
        this.startUp = startUp;
    }

    /** Starts it on a free port and waits for its ready line. Fails with {@link IllegalStateException} when there is none. */
    static DatabaseProcess start(Path data) {
        return start(List.of(), data);
    }

    /** The same behind a launcher, e.g. a shell that lowers a limit first. */
    static DatabaseProcess start(List<String> launcher, Path data) {
        long begun = System.nanoTime();
        Process process = launch(launcher, "--data", data.toString(), "--port", "0");
        try {
            BufferedReader out = process.inputReader();
            String line = out.readLine();
            Matcher ready = READY.matcher(String.valueOf(line));
            if (!ready.matches()) {
                throw new IllegalStateException("Not ready but: " + line + " "
                        + process.errorReader().lines().toList());
            }
            return new DatabaseProcess(
                    process, Integer.parseInt(ready.group(1)), Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end, for options that shall be refused. */
    static Ended run(String... options) {
        Process process = launch(List.of(), options);
        List<String> errors = process.errorReader().lines().toList();
        return new Ended(await(process), errors);
    }

    record Ended(int exitCode, List<String> errors) {}

    int port() {
        return port;
    }

    Duration startUp() {
        return startUp;
    }

    MongoClient client() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress("127.0.0.1", port))))
                .retryWrites(false)
                .build());
    }

    /** SIGKILL: no hook of the process runs. */
    void kill() {
        process.destroyForcibly();
        await(process);
    }

    /** Waits for an end it comes to by itself. */
    Ended ended() {
        List<String> errors = process.errorReader().lines().toList();
        return new Ended(await(process), errors);
    }

    /** SIGTERM. */
    @Override
    public void close() {
        process.destroy();
        await(process);
    }

    private static Process launch(List<String> launcher, String... options) {
        List<String> command = new ArrayList<>(launcher);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(System.getProperty("embedded-mongo.jar"));
        command.addAll(List.of(options));
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int await(Process process) {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The database did not end within 30 s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database ended", e);
        }
    }
}
