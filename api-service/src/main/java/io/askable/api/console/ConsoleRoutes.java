package io.askable.api.console;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Serves the publishers' page to anybody: it holds nothing, and what it asks the API for needs a key in mode {@code keys}. Its
 * files are never cached, so that they always fit each other.
 */
@ApplicationScoped
class ConsoleRoutes {
    private static final String FOLDER = "io/askable/console/";

    private final String policy = new String(read("content-security-policy.txt"), StandardCharsets.UTF_8).strip();

    void register(@Observes Router router) {
        router.get("/publishers").handler(serve("index.html", "text/html; charset=utf-8"));
        router.get("/publishers/main.js").handler(serve("main.js", "text/javascript; charset=utf-8"));
        router.get("/publishers/main.css").handler(serve("main.css", "text/css; charset=utf-8"));
    }

    private Handler<RoutingContext> serve(String file, String type) {
        Buffer body = Buffer.buffer(read(file));
        return request -> request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader("Content-Security-Policy", policy)
                .end(body);
    }

    private static byte[] read(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("The publishers' page is not on the class path: " + FOLDER + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
