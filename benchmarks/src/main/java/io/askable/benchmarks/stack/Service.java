package io.askable.benchmarks.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One process of Askable's, from its start to its end. */
public final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_NANOS = Duration.ofMillis(5).toNanos();

    private final Process process;
    private final Path log;
    private final Duration readyAfter;

    private Service(Process process, Path log, Duration readyAfter) {
        this.process = process;
        this.log = log;
        this.readyAfter = readyAfter;
    }

    /**
     * Starts a jar and waits until it is ready.
     *
     * @param healthPath asked for 200; absent: an open port is enough
     */
    static Service start(
            Path jar,
            List<String> javaOptions,
            List<String> arguments,
            Map<String, String> environment,
            int port,
            Optional<String> healthPath,
            Path log)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        Process process = builder.start();
        while (!isReady(port, healthPath)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            if (!process.isAlive() || waited.compareTo(PATIENCE) > 0) {
                process.destroyForcibly();
                throw new IllegalStateException(jar + " did not become ready; its log:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return new Service(process, log, Duration.ofNanos(System.nanoTime() - begun));
    }

    public Duration readyAfter() {
        return readyAfter;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Resident memory in MiB, as Linux counts it. */
    public long residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }

    public Path log() {
        return log;
    }

    private static boolean isReady(int port, Optional<String> healthPath) {
        try {
            if (healthPath.isEmpty()) {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
                    return true;
                }
            }
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + healthPath.get())
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(200);
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** SIGTERM, and after 30 s the hard way. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
