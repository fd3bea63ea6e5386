package io.askable.worker.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The packaged worker as a process of its own; its log is beside the test reports. */
final class WorkerProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final int UNREACHABLE = 0;

    private final Process process;
    private final int port;

    private WorkerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param settings keys of the configuration with their values */
    static WorkerProcess start(Map<String, String> settings) {
        int port = Surroundings.freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-Dquarkus.management.port=" + port);
        command.addAll(List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString()));
        Path log = Path.of("target", "worker-" + port + ".log");
        try {
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new WorkerProcess(started, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WorkerProcess untilReady() {
        Awaitility.await("worker on port " + port)
                .atMost(Duration.ofSeconds(60))
                .until(this::isReady);
        return this;
    }

    boolean isReady() {
        return status("/q/health/ready") == 200;
    }

    /** 0 when nobody answers. */
    int status(String path) {
        try {
            return RestAssured.get("http://127.0.0.1:" + port + path).statusCode();
        } catch (Exception e) {
            if (e instanceof ConnectException || e.getCause() instanceof IOException || e instanceof IOException) {
                return UNREACHABLE;
            }
            throw e;
        }
    }

    String body(String path) {
        return RestAssured.get("http://127.0.0.1:" + port + path).asString();
    }

    /** SIGTERM; returns once the worker says that it is not ready any more. */
    void beginStop() {
        process.destroy();
        Awaitility.await("draining worker says it is not ready")
                .atMost(Duration.ofSeconds(20))
                .until(() -> status("/q/health/ready") == 503);
    }

    void sigterm() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Fails unless the process ends by itself in time. */
    void awaitExit(Duration patience) throws InterruptedException {
        assertThat(process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
                .as("worker ended within %s", patience)
                .isTrue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
