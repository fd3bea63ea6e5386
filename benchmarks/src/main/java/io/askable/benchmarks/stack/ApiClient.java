package io.askable.benchmarks.stack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The calls that are measured. Whether connections are reused follows the system property {@code http.keepAlive}. */
public record ApiClient(String base) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();

    /** Fails unless the answer is 202. */
    public void enqueue(String post) throws IOException {
        HttpURLConnection connection = open("/api/v1/jobs/process");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        try (OutputStream body = connection.getOutputStream()) {
            body.write(JSON.writeValueAsBytes(Map.of("blog_url", post)));
        }
        expect(connection, 202);
    }

    /** Of a job that runs: fails unless the answer is 202. */
    public void cancel(String jobId) throws IOException {
        HttpURLConnection connection = open("/api/v1/jobs/cancel/" + jobId);
        connection.setRequestMethod("POST");
        expect(connection, 202);
    }

    /** Fails unless the answer is 200. */
    public void readQuestions(String post) throws IOException {
        expect(open(questions(post)), 200);
    }

    /** Asks as a page's widget does; fails unless the answer is 200. The answer's {@code ETag}. */
    public String checkAndLoad(String post) throws IOException {
        HttpURLConnection connection = open(page(post));
        expect(connection, 200);
        return connection.getHeaderField("ETag");
    }

    /** Asks as a widget whose browser has kept the answer; fails unless the answer is 304. */
    public void checkUnchanged(String post, String tag) throws IOException {
        HttpURLConnection connection = open(page(post));
        connection.setRequestProperty("If-None-Match", tag);
        expect(connection, 304);
    }

    /** Enqueues a post and waits until its questions can be read; at most a minute. */
    public void process(String post) throws IOException {
        enqueue(post);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (open(questions(post)).getResponseCode() != 200) {
            if (System.nanoTime() > deadline) {
                throw new IOException("The post was not processed within a minute");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static String questions(String post) {
        return "/api/v1/questions/by-url?blog_url=" + URLEncoder.encode(post, StandardCharsets.UTF_8);
    }

    private static String page(String post) {
        return "/api/v1/questions/check-and-load?blog_url=" + URLEncoder.encode(post, StandardCharsets.UTF_8);
    }

    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(base + path).toURL().openConnection();
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(10_000);
        return connection;
    }

    private static void expect(HttpURLConnection connection, int status) throws IOException {
        if (connection.getResponseCode() == HttpURLConnection.HTTP_UNAVAILABLE
                && JSON.readTree(connection.getErrorStream())
                        .path("code")
                        .asText()
                        .equals("overloaded")) {
            throw new SentAway();
        }
        if (connection.getResponseCode() != status) {
            throw new IOException(connection.getURL() + " answered " + connection.getResponseCode());
        }
        connection.getInputStream().readAllBytes();
    }

    /** The server said at once that it has enough to do. */
    public static final class SentAway extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
