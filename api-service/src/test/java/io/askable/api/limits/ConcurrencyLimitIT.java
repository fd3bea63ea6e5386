package io.askable.api.limits;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.askable.api.Blog;
import io.askable.api.Language;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FewPlaces.class)
class ConcurrencyLimitIT {
    private static final int MORE_THAN_ENOUGH = FewPlaces.REQUESTS + 1;
    private static final String POST = "https://busy.example/post";

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    HeldRequests held;

    @Inject
    Blog blog;

    @AfterEach
    void leave() {
        client.shutdownNow();
    }

    @Test
    void whoComesWhenEnoughIsInWorkIsSentAwayAtOnceUntilAnotherIsAnswered() throws Exception {
        List<RoutingContext> inWork = new ArrayList<>();
        for (int i = 0; i < FewPlaces.REQUESTS; i++) {
            client.sendAsync(get(HeldRequests.PATH), BodyHandlers.discarding());
            inWork.add(held.next());
        }

        given().header("Origin", "http://localhost:3000")
                .contentType(ContentType.JSON)
                .body("{\"blog_url\": \"" + POST + "\"}")
                .post("/api/v1/jobs/process")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("1"))
                .header("Access-Control-Allow-Origin", equalTo("http://localhost:3000"))
                .body("code", equalTo("overloaded"));
        for (String path : List.of("/health", "/q/health/live", "/q/health/ready")) {
            given().get(path).then().statusCode(200);
        }
        given().get("/metrics")
                .then()
                .body(containsString("askable_api_requests_active " + (double) FewPlaces.REQUESTS))
                .body(matchesPattern("(?s).*askable_api_requests_refused_total [1-9].*"));

        inWork.forEach(request -> request.response().end());
        front().then().statusCode(200);
    }

    @Test
    void callerWhoHasGoneTakesNoPlace() throws Exception {
        for (int i = 0; i < MORE_THAN_ENOUGH; i++) {
            try (Socket caller = send("GET " + HeldRequests.PATH + " HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
                RoutingContext request = held.next();
                caller.close();
                await().until(request.response()::closed);
            }
        }

        front().then().statusCode(200);
    }

    @Test
    void streamTakesNoPlaceOnceItHasBegun() throws Exception {
        String job = given().contentType(ContentType.JSON)
                .body("{\"blog_url\": \"https://busy.example/stream\"}")
                .post("/api/v1/jobs/process")
                .path("job_id");
        for (int i = 0; i < MORE_THAN_ENOUGH; i++) {
            HttpResponse<InputStream> stream =
                    client.send(get("/api/v1/jobs/" + job + "/events"), BodyHandlers.ofInputStream());
            assertThat(stream.statusCode()).isEqualTo(200);
        }

        front().then().statusCode(200);
    }

    @Test
    void callerWhoSendsABodySlowlyTakesNoPlace() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MORE_THAN_ENOUGH; i++) {
                Socket caller = send("POST /api/v1/jobs/process HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n");
                slow.add(caller);
                byte[] answer = caller.getInputStream().readNBytes("HTTP/1.1 100".length());
                assertThat(new String(answer, US_ASCII)).isEqualTo("HTTP/1.1 100");
            }

            front().then().statusCode(200);
        } finally {
            for (Socket caller : slow) {
                caller.close();
            }
        }
    }

    @Test
    void questionsOfReadersLeavePlacesToPageViews() throws Exception {
        blog.processed(POST, "Busy", "It is always busy.");
        CompletableFuture<HttpResponse<Void>> first =
                client.sendAsync(question(Language.MODEL_WAITS), BodyHandlers.discarding());
        Language.awaitQuestion();

        given().contentType(ContentType.JSON)
                .body(asked("always"))
                .post("/api/v1/qa/ask")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("code", equalTo("overloaded"));
        given().contentType(ContentType.JSON)
                .accept("text/event-stream")
                .body(asked("always"))
                .post("/api/v1/qa/ask")
                .then()
                .statusCode(503)
                .body("code", equalTo("overloaded"));
        front().then().statusCode(200);

        Language.answerQuestion();
        assertThat(first.join().statusCode()).isEqualTo(200);
        assertThat(client.send(question("always"), BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void readerWhoHasGoneTakesNoPlaceOfAQuestion() throws Exception {
        blog.processed(POST, "Busy", "It is always busy.");
        String body = asked(Language.MODEL_WAITS);
        try (Socket reader =
                send("POST /api/v1/qa/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body)) {
            Language.awaitQuestion();
        }

        await().until(() ->
                client.send(question("always"), BodyHandlers.discarding()).statusCode() == 200);
        Language.answerQuestion();
    }

    private static Response front() {
        return given().get("/");
    }

    private static HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    private static HttpRequest question(String word) {
        return HttpRequest.newBuilder(get("/api/v1/qa/ask"), (name, value) -> true)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(asked(word)))
                .build();
    }

    private static String asked(String word) {
        return "{\"question\": \"Is it " + word + "?\", \"blog_url\": \"" + POST + "\"}";
    }

    private static Socket send(String head) throws IOException {
        Socket caller = new Socket("localhost", RestAssured.port);
        caller.setSoTimeout(20_000);
        caller.getOutputStream().write(head.getBytes(US_ASCII));
        return caller;
    }
}
