package io.askable.api.limits;

import static io.askable.testkit.sites.PublisherBuilder.aPublisher;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.askable.api.Blog;
import io.askable.api.keys.KeysMode;
import io.askable.sites.ApiKey;
import io.askable.sites.KeyKind;
import io.askable.sites.Owner;
import io.askable.sites.PublisherConfig;
import io.askable.sites.Publishers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KeysMode.class)
class LimitsIT {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ApiKey page = ApiKey.create(KeyKind.PUBLISHABLE, RANDOM);
    private final ApiKey server = ApiKey.create(KeyKind.SECRET, RANDOM);

    @Inject
    Publishers publishers;

    @Inject
    Blog blog;

    @Test
    void answersSayHowMuchIsLeft() {
        welcome("left.example", config(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 0, List.of()));

        given().header("X-API-Key", page.reveal())
                .get("/api/v1/questions/none")
                .then()
                .statusCode(404)
                .header("RateLimit", startsWith("\"key\";r="))
                .header("RateLimit-Policy", equalTo("\"key\";q=6000;w=60"));
    }

    @Test
    void addressThatAsksTooMuchWaitsWhileOthersDoNot() {
        welcome("asks.example", config(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 0, List.of()));

        for (int i = 0; i < KeysMode.ADDRESS_ASKS; i++) {
            ask(page, "203.0.113.1").statusCode(200);
        }
        ask(page, "203.0.113.1")
                .statusCode(429)
                .body("code", equalTo("rate_limited"))
                .header("RateLimit", startsWith("\"asks\";r=0;t="))
                .header("Retry-After", matchesPattern("\\d+"));
        given().header("X-API-Key", page.reveal())
                .header("X-Forwarded-For", "203.0.113.1")
                .accept("text/event-stream")
                .contentType(ContentType.JSON)
                .body("{\"question\": \"What is a lease?\"}")
                .post("/api/v1/qa/ask")
                .then()
                .statusCode(429);
        ask(page, "203.0.113.2").statusCode(200);
        ask(server, "203.0.113.1").statusCode(200);
    }

    @Test
    void keyInAPageHasADailyBudgetOfItsOwn() {
        welcome("daily.example", config(OptionalInt.of(2), OptionalInt.of(1), OptionalInt.empty(), 0, List.of()));

        process(page, "https://daily.example/1").statusCode(202);
        process(page, "https://daily.example/1").statusCode(202);
        process(page, "https://daily.example/2").statusCode(202);
        process(page, "https://daily.example/3").statusCode(429).body("code", equalTo("rate_limited"));
        view("https://daily.example/3")
                .body("processing_status", equalTo("later"))
                .body("job_id", nullValue());
        process(server, "https://daily.example/3").statusCode(202);
        ask(page, "203.0.113.3").statusCode(200);
        ask(page, "203.0.113.4").statusCode(429);
        given().header("X-API-Key", page.reveal())
                .header("X-Forwarded-For", "203.0.113.5")
                .accept("text/event-stream")
                .contentType(ContentType.JSON)
                .body("{\"question\": \"What is a lease?\"}")
                .post("/api/v1/qa/ask")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("\\d+"))
                .body("code", equalTo("rate_limited"));
        ask(server, "203.0.113.4").statusCode(200);
    }

    @Test
    void postsInAllAreLimited() {
        welcome("total.example", config(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(1), 0, List.of()));
        blog.processed(new Owner("id-of-total.example"), "https://total.example/1", "One", "It is one.");

        process(server, "https://total.example/1").statusCode(200);
        given().header("X-API-Key", server.reveal())
                .contentType(ContentType.JSON)
                .body("{\"blog_url\": \"https://total.example/1\", \"force\": true}")
                .post("/api/v1/jobs/process")
                .then()
                .statusCode(202);
        process(server, "https://total.example/2").statusCode(403);
        view("https://total.example/2").body("processing_status", equalTo("not_allowed"));
    }

    @Test
    void viewsBelowTheThresholdBeginNothing() {
        welcome(
                "threshold.example",
                config(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 2, List.of()));
        String post = "https://threshold.example/post";

        view(post).body("processing_status", equalTo("threshold_not_met")).body("job_id", nullValue());
        view(post).body("processing_status", equalTo("threshold_not_met"));
        view(post).body("processing_status", equalTo("not_started"));
        view(post).body("processing_status", equalTo("queued"));
    }

    @Test
    void postsOffTheListAreNotProcessed() {
        welcome(
                "listed.example",
                config(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 1, List.of("/blog/")));

        view("https://listed.example/about").body("processing_status", equalTo("not_allowed"));
        process(server, "https://listed.example/about").statusCode(403).body("code", equalTo("forbidden"));
        process(server, "https://listed.example/blog/post").statusCode(202);
    }

    @Test
    void publisherWhoFillsTheQueueIsAskedToWait() {
        welcome("full.example", config(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 0, List.of()));
        for (int i = 0; i < KeysMode.QUEUED_BY_ONE; i++) {
            process(server, "https://full.example/" + i).statusCode(202);
        }

        AtomicInteger more = new AtomicInteger();
        // Those who wait are counted from time to time, so a burst may pass the limit by a little.
        await().until(
                        () -> process(server, "https://full.example/more/" + more.incrementAndGet()),
                        answer -> answer.extract().statusCode() == 503)
                .header("Retry-After", equalTo("30"))
                .body("code", equalTo("overloaded"));
        process(server, "https://full.example/0").statusCode(202).body("deduplicated", equalTo(true));
    }

    @Test
    void viewsFillNoMoreThanTheirShareOfTheQueue() {
        welcome("crowd.example", config(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 0, List.of()));

        for (int i = 0; i < KeysMode.PENDING_BY_VIEWS; i++) {
            process(server, "https://crowd.example/" + i).statusCode(202);
        }
        view("https://crowd.example/more").body("processing_status", equalTo("later"));
        process(server, "https://crowd.example/more").statusCode(202);
    }

    private void welcome(String domain, PublisherConfig config) {
        publishers
                .create(aPublisher()
                        .of(domain)
                        .configured(config)
                        .withKey(page)
                        .withKey(server)
                        .build())
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private static PublisherConfig config(
            OptionalInt dailyPosts, OptionalInt dailyAsks, OptionalInt most, int threshold, List<String> whitelist) {
        PublisherConfig usual = PublisherConfig.DEFAULT;
        return new PublisherConfig(
                usual.questionsPerBlog(),
                usual.model(),
                usual.temperature(),
                usual.language(),
                usual.customQuestionPrompt(),
                usual.customSummaryPrompt(),
                dailyPosts,
                dailyAsks,
                most,
                threshold,
                whitelist,
                List.of());
    }

    private static ValidatableResponse process(ApiKey key, String url) {
        return given().header("X-API-Key", key.reveal())
                .contentType(ContentType.JSON)
                .body("{\"blog_url\": \"" + url + "\"}")
                .post("/api/v1/jobs/process")
                .then();
    }

    private ValidatableResponse view(String url) {
        return given().header("X-API-Key", page.reveal())
                .queryParam("blog_url", url)
                .get("/api/v1/questions/check-and-load")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse ask(ApiKey key, String address) {
        return given().header("X-API-Key", key.reveal())
                .header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body("{\"question\": \"What is a lease?\"}")
                .post("/api/v1/qa/ask")
                .then();
    }
}
