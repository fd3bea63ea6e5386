package io.askable.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The API as the contract has it, scripted: what a page asks is recorded, what it gets is set by the test. */
final class StubApi implements AutoCloseable {

    static final String QUOTE =
            "In our queue a lease lasts twenty seconds, and the worker renews it every five seconds, so that a crash costs a job less than half a minute.";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    volatile List<Map<String, String>> questions = List.of(
            question("What is a lease?", QUOTE),
            question("What is a fencing token?", "A fencing token is a number that rises each time a job is taken."),
            question("Whose clock decides?", "Two machines never agree on the time."));
    /** What a path gets that has the key in it, before anything else. */
    final Map<String, Reply> replies = new ConcurrentHashMap<>();

    volatile int status = 200;
    volatile boolean answers = true;

    /** One request of the page. */
    record Asked(String method, String path, JsonNode body) {}

    record Reply(int status, Object body) {}

    StubApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/auto-blog-question-injector.js", this::serveWidget);
        server.createContext("/api/v1/", this::answer);
        server.createContext("/health", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    static Map<String, String> question(String question, String quote) {
        return Map.of(
                "id",
                "q-" + Math.abs(question.hashCode()),
                "question",
                question,
                "answer",
                "In short: " + quote,
                "quote",
                quote,
                "icon",
                "💡",
                "written_by",
                "extractive");
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String widget() {
        return address() + "/auto-blog-question-injector.js";
    }

    /** The next request whose path has {@code part}, within 15 s. */
    Asked await(String part) throws InterruptedException {
        for (Asked next = asked.poll(15, TimeUnit.SECONDS); next != null; next = asked.poll(15, TimeUnit.SECONDS)) {
            if (next.path().contains(part)) {
                return next;
            }
        }
        throw new AssertionError("The page never asked for " + part);
    }

    private void serveWidget(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream widget =
                        StubApi.class.getResourceAsStream("/io/askable/widget/auto-blog-question-injector.js")) {
            byte[] body = widget.readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/javascript; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "X-API-Key, Content-Type, Accept");
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            String path = exchange.getRequestURI().toString();
            byte[] sent = exchange.getRequestBody().readAllBytes();
            asked.add(new Asked(
                    exchange.getRequestMethod(), path, sent.length == 0 ? JSON.nullNode() : JSON.readTree(sent)));
            Optional<Reply> scripted =
                    replies.keySet().stream().filter(path::contains).findFirst().map(replies::get);
            if (scripted.isPresent()) {
                send(exchange, scripted.get().status(), scripted.get().body());
            } else if (path.contains("/qa/ask")) {
                stream(exchange);
            } else {
                send(exchange, status, bodyFor(path));
            }
        }
    }

    private Object bodyFor(String path) {
        if (path.contains("/search/similar")) {
            return Map.of(
                    "similar_blogs",
                    List.of(
                            Map.of("url", "https://example.org/other", "title", "Another post"),
                            Map.of("url", "javascript:alert(1)", "title", "Trap")));
        }
        if (path.contains("not-processed")) {
            return Map.of("processing_status", "not_started", "message", "");
        }
        return Map.of(
                "processing_status",
                "ready",
                "questions",
                questions,
                "blog_info",
                Map.of("id", "b1", "title", "Sample", "url", "x"));
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        String answer = answers ? "A lease lasts twenty seconds." : "The article does not say.";
        OutputStream out = exchange.getResponseBody();
        for (String word : answer.split("(?<= )")) {
            event(out, "token", Map.of("text", word));
        }
        List<?> sources = answers
                ? List.of(Map.of("url", "https://elsewhere.example/x", "title", "Here", "quote", QUOTE))
                : List.of();
        event(out, "done", Map.of("answer", answer, "answered", answers, "sources", sources));
    }

    private static void event(OutputStream out, String name, Object data) throws IOException {
        out.write(("event: " + name + "\ndata: " + JSON.writeValueAsString(data) + "\n\n")
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
