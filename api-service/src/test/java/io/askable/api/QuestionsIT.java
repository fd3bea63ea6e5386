package io.askable.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuestionsIT {
    @Inject
    Blog blog;

    @Test
    void pageGetsThePostsQuestionsInOrder() {
        String url = "https://blog.example/questions";
        blog.processed(url, "Questions", "First paragraph.", "Second paragraph.", "Third paragraph.");

        byUrl("http-less.example/none", 10).statusCode(404).body("code", equalTo("not_found"));
        byUrl("blog.example/questions?utm_source=mail", 2)
                .statusCode(200)
                .body("success", equalTo(true))
                .body("questions.answer", contains("First paragraph.", "Second paragraph."))
                .body("questions[0].quote", equalTo("First paragraph."))
                .body("questions[0].written_by", equalTo("test"))
                .body("questions[0].blog_url", equalTo(url))
                .body("blog_info.title", equalTo("Questions"))
                .body("blog_info.author", equalTo("Ada"))
                .body("blog_info.published_date", equalTo("2026-02-03"))
                .body("blog_info.question_count", equalTo(3))
                .body("blog_info.summary", equalTo("In brief: Questions"))
                .body("blog_info.key_points", hasSize(3))
                .body("questions[0]", not(hasKey("embedding")));
    }

    @Test
    void unchangedQuestionsAreNotSentTwice() {
        String url = "https://blog.example/tagged";
        blog.processed(url, "Tagged", "First paragraph.");
        String tag = byUrl(url, 10)
                .header("Cache-Control", equalTo("public, max-age=60"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .queryParam("blog_url", url)
                .get("/api/v1/questions/by-url")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(emptyString());

        blog.processed(url, "Tagged", "Another paragraph.");
        given().header("If-None-Match", tag)
                .queryParam("blog_url", url)
                .get("/api/v1/questions/by-url")
                .then()
                .statusCode(200)
                .body("questions.answer", contains("Another paragraph."));
    }

    @Test
    void shuffledQuestionsAreTheSameOnesAndNeverCached() {
        String url = "https://blog.example/shuffled";
        blog.processed(url, "Shuffled", "First.", "Second.", "Third.");

        given().queryParam("blog_url", url)
                .queryParam("randomize", true)
                .get("/api/v1/questions/by-url")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("questions.answer", containsInAnyOrder("First.", "Second.", "Third."));
    }

    @Test
    void oneQuestionIsFoundByItsId() {
        String url = "https://blog.example/one";
        blog.processed(url, "One", "First paragraph.");
        String id = byUrl(url, 1).extract().path("questions[0].id");

        given().get("/api/v1/questions/{id}", id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("answer", equalTo("First paragraph."));
        given().get("/api/v1/questions/{id}", "unknown-1")
                .then()
                .statusCode(404)
                .body("detail", containsString("There is no question unknown-1"));
    }

    @Test
    void removedPostIsGoneWithItsJobAndCanBeProcessedAnew() {
        String url = "https://blog.example/removed";
        blog.processed(url, "Removed", "First paragraph.", "Second paragraph.");
        String blogId = byUrl(url, 1).extract().path("blog_info.id");
        String active = given().contentType("application/json")
                .body("{\"blog_url\": \"" + url + "\", \"force\": true}")
                .post("/api/v1/jobs/process")
                .path("job_id");

        given().delete("/api/v1/questions/{id}", blogId)
                .then()
                .statusCode(200)
                .body("blog_id", equalTo(blogId))
                .body("blog_deleted", equalTo(true))
                .body("questions_deleted", equalTo(2))
                .body("summary_deleted", equalTo(true))
                .body("passages_deleted", equalTo(2))
                .body("cancelled_job_id", equalTo(active));

        given().get("/api/v1/jobs/status/{id}", active).then().body("status", equalTo("cancelled"));
        byUrl(url, 1).statusCode(404);
        given().delete("/api/v1/questions/{id}", blogId).then().statusCode(404);
        given().contentType("application/json")
                .body("{\"blog_url\": \"" + url + "\"}")
                .post("/api/v1/jobs/process")
                .then()
                .statusCode(202)
                .body("deduplicated", equalTo(false));
    }

    private static ValidatableResponse byUrl(String url, int limit) {
        return given().queryParam("blog_url", url)
                .queryParam("limit", limit)
                .get("/api/v1/questions/by-url")
                .then();
    }
}
