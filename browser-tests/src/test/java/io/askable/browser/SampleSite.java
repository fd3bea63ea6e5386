package io.askable.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The sample pages and the demo's blog on loopback, each with the widget's tag in it. */
final class SampleSite implements AutoCloseable {

    /** A name for the same pages, which a publisher can have; known to the browser and the worker under test alone. */
    static final String NAME = "notes.example";

    private static final Path BLOG = Repository.ROOT.resolve("demo/sample-blog");

    private final HttpServer server;
    private volatile String widget = "";

    SampleSite(String widget) throws IOException {
        this();
        carries(widget);
    }

    /** Pages without the widget. */
    SampleSite() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** From now on; empty for none. */
    void carries(String widget) {
        this.widget = widget;
    }

    /** The same, with a publisher's key, and asking readers whether an answer helped. */
    void carries(String widget, String key) {
        carries(widget + "\" data-feedback=\"on\" data-key=\"" + key);
    }

    /** {@code host:port}. */
    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The same by its name. */
    String namedAuthority() {
        return NAME + ":" + server.getAddress().getPort();
    }

    String address(String page) {
        return "http://" + authority() + "/" + page;
    }

    String namedAddress(String page) {
        return "http://" + namedAuthority() + "/" + page;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        try (exchange) {
            Optional<String> page = read(name);
            if (page.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = page.get().replace("{{widget}}", widget).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", (name.endsWith(".css") ? "text/css" : "text/html") + "; charset=utf-8");
            if (name.startsWith("strict")) {
                exchange.getResponseHeaders().set("Content-Security-Policy", strictPolicy());
            }
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Optional<String> read(String name) throws IOException {
        try (InputStream page = SampleSite.class.getResourceAsStream("/pages/" + name)) {
            if (page != null) {
                return Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Path post = BLOG.resolve(name).normalize();
        if (!post.startsWith(BLOG) || !Files.isRegularFile(post)) {
            return Optional.empty();
        }
        return Optional.of(
                Files.readString(post).replace("</body>", "<script src=\"{{widget}}\" async></script></body>"));
    }

    /** What docs/publishers.md tells a publisher to allow, and nothing else. */
    private String strictPolicy() {
        String host = widget.substring(0, widget.indexOf('/', "http://".length()));
        return "default-src 'none'; style-src 'self'; script-src " + host + "; connect-src " + host
                + "; require-trusted-types-for 'script'; trusted-types 'none'";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
