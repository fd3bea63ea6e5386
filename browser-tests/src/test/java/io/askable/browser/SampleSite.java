package io.askable.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The sample pages on loopback, each with the widget's tag in it. */
final class SampleSite implements AutoCloseable {

    private final HttpServer server;
    private final String widget;

    SampleSite(String widget) throws IOException {
        this.widget = widget;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String page) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + page;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        try (exchange;
                InputStream file = SampleSite.class.getResourceAsStream("/pages/" + name)) {
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("{{widget}}", widget);
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", (name.endsWith(".css") ? "text/css" : "text/html") + "; charset=utf-8");
            if (name.startsWith("strict")) {
                exchange.getResponseHeaders().set("Content-Security-Policy", strictPolicy());
            }
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
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
