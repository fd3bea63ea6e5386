package io.askable.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The publishers' page as built, under its own policy, with the API as the contract has it behind it. */
final class StubConsole implements AutoCloseable {
    static final String KEY = "sec_" + "a".repeat(36);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    final StubPosts posts = new StubPosts();
    final JsonNode unanswered = resource("unanswered.json");
    final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    /** What happens to jobs, as whoever listens is told; an event without data ends the stream. */
    final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    /** Paths, by a part of them, that answer a problem of this status instead. */
    final Map<String, Integer> broken = new ConcurrentHashMap<>();

    volatile String key = KEY;
    volatile ObjectNode job = job("queued");
    volatile boolean isOpen;

    /** One request of the page. */
    record Asked(String call, JsonNode body, String key) {}

    /** One event of a job's stream. */
    record Event(String name, JsonNode data) {}

    StubConsole() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/publishers", this::servePage);
        server.createContext("/api/v1/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/publishers";
    }

    /** The next request that begins so, within 15 s. */
    Asked await(String call) throws InterruptedException {
        for (Asked next = asked.poll(15, TimeUnit.SECONDS); next != null; next = asked.poll(15, TimeUnit.SECONDS)) {
            if (next.call().startsWith(call)) {
                return next;
            }
        }
        throw new AssertionError("The page never asked for " + call);
    }

    void tell(String event, JsonNode data) {
        events.add(new Event(event, data));
    }

    static ObjectNode job(String status) {
        ObjectNode job = JSON.createObjectNode().put("job_id", "j1").put("blog_url", "https://fieldnotes.example/new");
        job.put("status", status).put("failure_count", 0).put("attempt", 1).put("max_attempts", 3);
        for (String absent : new String[] {
            "error_message", "error_code", "next_attempt_at", "processing_time_seconds", "progress", "result"
        }) {
            job.putNull(absent);
        }
        return job.put("deduplicated", false);
    }

    static ObjectNode progress(String stage, int percent) {
        return JSON.createObjectNode()
                .put("job_id", "j1")
                .put("attempt", 1)
                .put("stage", stage)
                .put("percent", percent);
    }

    static JsonNode resource(String name) {
        try {
            return JSON.readTree(bytes("/console/" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void servePage(HttpExchange exchange) throws IOException {
        try (exchange) {
            String file = exchange.getRequestURI().getPath().replaceFirst("/publishers/?", "");
            String type = file.endsWith(".js") ? "text/javascript" : file.endsWith(".css") ? "text/css" : "text/html";
            String policy =
                    new String(bytes("/io/askable/console/content-security-policy.txt"), StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Security-Policy", policy.strip());
            send(exchange, 200, type, bytes("/io/askable/console/" + (file.isEmpty() ? "index.html" : file)));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String call = exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().toString().substring("/api/v1".length());
            byte[] sent = exchange.getRequestBody().readAllBytes();
            JsonNode body = sent.length == 0 ? JSON.nullNode() : JSON.readTree(sent);
            String given = exchange.getRequestHeaders().getFirst("X-API-Key");
            asked.add(new Asked(call, body, given == null ? "" : given));
            int failure = broken.entrySet().stream()
                    .filter(entry -> call.contains(entry.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .findFirst()
                    .orElse(0);
            if (failure != 0) {
                refuse(exchange, failure, "overloaded", "The service has too much to do.");
            } else if (!isOpen && !key.equals(given)) {
                refuse(exchange, 401, "unauthorized", "This is no key of this service; copy it again");
            } else if (call.endsWith("/events")) {
                stream(exchange);
            } else if (isOpen && call.equals("GET /publishers/me")) {
                refuse(exchange, 404, "not_found", "This caller is no publisher");
            } else {
                send(
                        exchange,
                        call.startsWith("POST") ? 202 : 200,
                        "application/json",
                        JSON.writeValueAsBytes(found(call, body)));
            }
        }
    }

    private JsonNode found(String call, JsonNode body) {
        String path = call.split("\\?")[0];
        return switch (path) {
            case "GET /publishers/me" -> resource("me.json");
            case "GET /posts" -> JSON.createObjectNode().set("posts", posts.all());
            case "GET /jobs" -> JSON.createObjectNode().set("jobs", jobs());
            case "GET /unanswered" -> unanswered;
            case "GET /usage" -> resource("usage.json");
            case "GET /widget" ->
                JSON.createObjectNode()
                        .put("url", "/auto-blog-question-injector.0123456789abcdef.js")
                        .put("integrity", "sha384-" + "A".repeat(64));
            case "POST /jobs/process", "GET /jobs/status/j1" -> job;
            case "POST /jobs/retry/j1" ->
                JSON.createObjectNode().put("job_id", "j1").put("requeued", true);
            case "POST /posts/b1/regenerate" ->
                JSON.createObjectNode().put("job_id", "j1").put("status", "queued");
            case "GET /posts/b1/questions" -> posts.questions();
            case "POST /posts/b1/questions" -> posts.add(body);
            case "DELETE /posts/b1/questions/own-1" -> posts.remove("own-1");
            default -> posts.change(path.replace("PATCH /questions/", ""), body);
        };
    }

    private ArrayNode jobs() {
        ArrayNode jobs = JSON.createArrayNode();
        return job.get("status").asText().equals("failed") ? jobs.add(job) : jobs;
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        try {
            for (Event event = events.take(); !event.data().isNull(); event = events.take()) {
                out.write(("event: " + event.name() + "\ndata: " + event.data() + "\n\n")
                        .getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refuse(HttpExchange exchange, int status, String code, String detail) throws IOException {
        ObjectNode problem = JSON.createObjectNode()
                .put("type", "about:blank")
                .put("title", "Refused")
                .put("status", status)
                .put("detail", detail)
                .put("code", code)
                .put("request_id", "r-77");
        if (status == 503) {
            exchange.getResponseHeaders().set("Retry-After", "5");
        }
        send(exchange, status, "application/problem+json", JSON.writeValueAsBytes(problem));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream file = StubConsole.class.getResourceAsStream(resource)) {
            return file.readAllBytes();
        }
    }

    @Override
    public void close() {
        tell("end", JSON.nullNode());
        server.stop(0);
    }
}
