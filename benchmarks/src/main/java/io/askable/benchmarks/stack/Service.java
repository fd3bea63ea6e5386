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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One process of Askable's, from its start to its end. */
public final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_NANOS = Duration.ofMillis(5).toNanos();

    private final Launch launch;
    private final Process process;
    private final long begunNanos;
    private Duration readyAfter = Duration.ZERO;

    private Service(Launch launch, Process process, long begunNanos) {
        this.launch = launch;
        this.process = process;
        this.begunNanos = begunNanos;
    }

    /** Starts a process and waits until it is ready. */
    static Service start(Launch launch) throws IOException {
        Service service = launch(launch);
        service.awaitReady();
        return service;
    }

    private static Service launch(Launch launch) throws IOException {
        long begun = System.nanoTime();
        return new Service(launch, launch.run(), begun);
    }

    /**
     * Starts the same program on the same port and data once more, and does not wait for it.
     *
     * @param changes of its environment
     */
    Service launchAgain(Map<String, String> changes) throws IOException {
        return launch(launch.with(changes));
    }

    /** At most two minutes; a process that is not ready then is ended. */
    public void awaitReady() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        launch.jar() + " did not become ready; its log:\n" + Files.readString(launch.log()));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        readyAfter = Duration.ofNanos(System.nanoTime() - begunNanos);
    }

    /** How long the start took that was waited for. */
    public Duration readyAfter() {
        return readyAfter;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL; returns once the process is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGSTOP: the process stands still, its connections stay open. */
    public void pause() throws IOException {
        signal("STOP");
    }

    /** SIGCONT: the process goes on as if no time had passed. */
    public void resume() throws IOException {
        signal("CONT");
    }

    private void signal(String name) throws IOException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .onExit()
                .join();
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
        return launch.log();
    }

    public boolean isReady() {
        try {
            return launch.healthPath().isPresent()
                    ? isHealthy(launch.healthPath().get())
                    : isOpen();
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean isOpen() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), launch.port()), 200);
            return true;
        }
    }

    private boolean isHealthy(String path) throws IOException {
        var connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + launch.port() + path).toURL().openConnection();
        connection.setConnectTimeout(200);
        connection.setReadTimeout(2_000);
        return connection.getResponseCode() == 200;
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
