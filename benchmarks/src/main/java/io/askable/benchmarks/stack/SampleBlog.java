package io.askable.benchmarks.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** One real post of the sample blog under as many addresses as one asks for: {@code /post/ANYTHING}. */
public final class SampleBlog implements AutoCloseable {

    private final HttpServer server;

    public SampleBlog(Path root) throws IOException {
        this(root, () -> Duration.ZERO);
    }

    /** @param thinking how long the blog takes for each post it is asked for */
    public SampleBlog(Path root, Supplier<Duration> thinking) throws IOException {
        String post = Files.readString(root.resolve("demo/sample-blog/a-queue-that-loses-nothing.html"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/post/", exchange -> {
            // Each address is a post of its own: its title says which.
            String own = post.replace("</h1>", " " + exchange.getRequestURI().getPath() + "</h1>");
            LockSupport.parkNanos(thinking.get().toNanos());
            byte[] body = own.getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.createContext("/robots.txt", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(404, -1);
            }
        });
        server.start();
    }

    /** {@code host:port}, as the worker's list of allowed private addresses wants it. */
    public String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    public String address(String name) {
        return "http://" + authority() + "/post/" + name;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
