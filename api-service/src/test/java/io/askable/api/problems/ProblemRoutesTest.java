package io.askable.api.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.askable.api.LoggedLines;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProblemRoutesTest {
    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<RoutingContext> arrived = new CompletableFuture<>();

    private int port;

    @BeforeEach
    void serve() throws Exception {
        Router router = Router.router(vertx);
        new ProblemRoutes(new Problems(new ObjectMapper())).register(router);
        router.route("/held").handler(arrived::complete);
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        port = server.actualPort();
    }

    @AfterEach
    void end() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void callerWhoHasGoneIsNoErrorOfTheService() throws Exception {
        try (LoggedLines logged = LoggedLines.of(Problems.class);
                Socket caller = ask()) {
            RoutingContext request = arrived.get(20, TimeUnit.SECONDS);
            caller.close();
            await().until(request.response()::closed);

            request.fail(new HttpClosedException("Connection was closed"));

            assertThat(logged.levels()).isEmpty();
        }
    }

    @Test
    void failureIsLoggedThoughItsCallerHasGone() throws Exception {
        try (LoggedLines logged = LoggedLines.of(Problems.class);
                Socket caller = ask()) {
            RoutingContext request = arrived.get(20, TimeUnit.SECONDS);
            caller.close();
            await().until(request.response()::closed);

            request.fail(new IllegalStateException("a bug"));

            assertThat(logged.levels()).hasSize(1);
        }
    }

    @Test
    void failureOfACallerWhoWaitsIsToldAndLogged() throws Exception {
        try (LoggedLines logged = LoggedLines.of(Problems.class);
                Socket caller = ask()) {
            arrived.get(20, TimeUnit.SECONDS).fail(new IllegalStateException("a bug"));

            byte[] answer = caller.getInputStream().readNBytes("HTTP/1.1 500".length());
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 500");
            assertThat(logged.levels()).hasSize(1);
        }
    }

    private Socket ask() throws Exception {
        Socket caller = new Socket("localhost", port);
        caller.setSoTimeout(20_000);
        caller.getOutputStream()
                .write("GET /held HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return caller;
    }
}
