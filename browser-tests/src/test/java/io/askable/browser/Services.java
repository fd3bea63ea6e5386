package io.askable.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Database, API and worker as they are packaged, each a process; ended on close. What they say lies under {@code target}. The API
 * runs in mode {@code open}; a second one beside it in mode {@code keys}, once somebody asks for that.
 */
final class Services implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String API = "api-service/target/quarkus-app/quarkus-run.jar";
    private static final String WIDGET = "/auto-blog-question-injector.js";
    private static final String ADMIN_KEY = "an operator's key of the browser tests";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A publisher's. */
    record Keys(String page, String secret) {}

    private final Path data = Files.createTempDirectory("askable-services");
    private final Path logs = Files.createDirectories(Path.of("target", "services"));
    private final List<Process> processes = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int apiPort = freePort();
    private final int keysPort = freePort();
    private final Map<String, String> environment;

    /** Returns once all three are ready. */
    Services(SampleSite blog) throws IOException {
        // Against a test run that is killed.
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "end-of-services"));
        int database = freePort();
        start(
                "database",
                "embedded-mongo/target/embedded-mongo.jar",
                Map.of(),
                List.of("--port", "" + database, "--data", data.toString()));
        await("database").atMost(PATIENCE).ignoreExceptions().until(() -> isOpen(database));
        int worker = freePort();
        environment = Map.of(
                "MONGODB_URL",
                "mongodb://127.0.0.1:" + database,
                "DATABASE_NAME",
                "askable_browser_tests",
                "API_SERVICE_PORT",
                "" + apiPort,
                "QUARKUS_MANAGEMENT_PORT",
                "" + worker,
                "POLL_INTERVAL_SECONDS",
                "1",
                "ASKABLE_EGRESS_ALLOW_PRIVATE",
                blog.authority() + "," + blog.namedAuthority(),
                // Names of our own in place of the machine's.
                "JAVA_TOOL_OPTIONS",
                "-Djdk.net.hosts.file=" + hosts());
        start("worker", "worker-service/target/quarkus-app/quarkus-run.jar", environment, List.of());
        start("api", API, environment, List.of());
        await("api").atMost(PATIENCE).ignoreExceptions().until(isFound(address() + "/q/health/ready"));
        await("worker")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(isFound("http://127.0.0.1:" + worker + "/q/health/ready"));
    }

    String address() {
        return "http://127.0.0.1:" + apiPort;
    }

    String widget() {
        return address() + WIDGET;
    }

    /** Starts the API in mode {@code keys} as well, and welcomes a publisher with a domain. */
    Keys welcome(String domain) throws IOException, InterruptedException {
        Map<String, String> keys = new HashMap<>(environment);
        keys.put("API_SERVICE_PORT", "" + keysPort);
        keys.put("ASKABLE_SECURITY_MODE", "keys");
        keys.put("ADMIN_API_KEY", ADMIN_KEY);
        start("api-keys", API, keys, List.of());
        await("api with keys").atMost(PATIENCE).ignoreExceptions().until(isFound(keysAddress() + "/q/health/ready"));
        JsonNode publisher = JSON.readTree(client.send(
                        request(keysAddress() + "/api/v1/publishers/onboard")
                                .header("X-Admin-Key", ADMIN_KEY)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"Notes\", \"domain\": \""
                                        + domain + "\", \"email\": \"me@" + domain + "\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        return new Keys(
                publisher.required("api_key").asText(),
                publisher.required("secret_key").asText());
    }

    /** Of the API in mode {@code keys}. */
    String keysAddress() {
        return "http://127.0.0.1:" + keysPort;
    }

    String keysWidget() {
        return keysAddress() + WIDGET;
    }

    /** Asks for a post as its page does, and waits until its questions are there. */
    void process(String post) {
        String query = "?blog_url=" + URLEncoder.encode(post, StandardCharsets.UTF_8);
        await("questions of " + post).atMost(PATIENCE).until(() -> get("/api/v1/questions/check-and-load" + query)
                .body()
                .contains("\"processing_status\":\"ready\""));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(address() + path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void start(String name, String jar, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Repository.ROOT.resolve(jar).toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve(name + ".log").toFile());
        builder.environment().putAll(environment);
        processes.add(builder.start());
    }

    private Path hosts() throws IOException {
        return Files.writeString(
                        logs.resolve("hosts"),
                        "127.0.0.1 localhost " + SampleSite.NAME + " "
                                + InetAddress.getLocalHost().getHostName() + "\n")
                .toAbsolutePath();
    }

    private Callable<Boolean> isFound(String address) {
        HttpRequest request = request(address).build();
        return () ->
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    }

    private static boolean isOpen(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void kill() {
        processes.forEach(Process::destroyForcibly);
    }

    @Override
    public void close() throws IOException {
        for (Process process : processes.reversed()) {
            process.destroy();
            if (!process.onExit()
                    .completeOnTimeout(process, 20, TimeUnit.SECONDS)
                    .thenApply(ended -> !ended.isAlive())
                    .join()) {
                process.destroyForcibly().onExit().join();
            }
        }
        client.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
