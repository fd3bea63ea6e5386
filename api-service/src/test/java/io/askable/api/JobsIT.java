package io.askable.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.askable.jobs.ErrorCode;
import io.askable.jobs.Job;
import io.askable.jobs.Outcome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class JobsIT {
    private static final List<String> FIELDS = List.of(
            "job_id",
            "blog_url",
            "status",
            "failure_count",
            "attempt",
            "max_attempts",
            "error_message",
            "error_code",
            "next_attempt_at",
            "created_at",
            "started_at",
            "completed_at",
            "updated_at",
            "processing_time_seconds",
            "progress",
            "worker_id",
            "result",
            "deduplicated");

    @Inject
    Blog blog;

    @Test
    void newPostIsAcceptedWithEveryFieldOfAJob() {
        Response accepted = process("{\"blog_url\": \"www.blog.example/New/?utm_source=x#top\"}");

        accepted.then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/jobs/status/"))
                .body("blog_url", equalTo("https://blog.example/New"))
                .body("status", equalTo("queued"))
                .body("deduplicated", equalTo(false))
                .body("result", nullValue());
        assertThat(accepted.jsonPath().getMap("$")).containsOnlyKeys(FIELDS);

        given().get("/api/v1/jobs/status/{id}", accepted.jsonPath().getString("job_id"))
                .then()
                .statusCode(200)
                .body("$", equalTo(accepted.jsonPath().getMap("$")));
    }

    @Test
    void fiftyPostsOfOneUrlAtOnceMakeOneJob() {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Response>> calls = IntStream.range(0, 50)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> process("{\"blog_url\": \"https://blog.example/crowd\"}"), callers))
                    .toList();
            List<JsonPath> jobs = calls.stream()
                    .map(CompletableFuture::join)
                    .peek(response -> response.then().statusCode(202))
                    .map(Response::jsonPath)
                    .toList();

            assertThat(jobs.stream().map(job -> job.getString("job_id")).distinct())
                    .hasSize(1);
            assertThat(jobs.stream().filter(job -> !job.getBoolean("deduplicated")))
                    .hasSize(1);
        }
    }

    @Test
    void processedPostAnswersItsFinishedJobUnlessForced() {
        Job done = blog.processed("https://blog.example/done", "Done", "A lease runs out.");

        process("{\"blog_url\": \"https://blog.example/done\"}")
                .then()
                .statusCode(200)
                .body("job_id", equalTo(done.id().value()))
                .body("status", equalTo("completed"))
                .body("deduplicated", equalTo(true))
                .body("result.question_count", equalTo(1))
                .body("result.processing_details.written_by", equalTo("test"));

        process("{\"blog_url\": \"https://blog.example/done\", \"force\": true}")
                .then()
                .statusCode(202)
                .body("status", equalTo("queued"))
                .body("deduplicated", equalTo(false));
    }

    @Test
    void runThatReadersDoNotSeeYetIsShownAsProcessingAndNotStartedAgain() {
        process("{\"blog_url\": \"https://blog.example/pending\"}");
        Job job = blog.claim("https://blog.example/pending");
        blog.committed(job, blog.store(job, "https://blog.example/pending", "Pending", "A lease runs out."));

        status(job).body("status", equalTo("processing")).body("progress.stage", equalTo("publish"));
        process("{\"blog_url\": \"https://blog.example/pending\"}")
                .then()
                .statusCode(202)
                .body("job_id", equalTo(job.id().value()))
                .body("status", equalTo("processing"));
    }

    @Test
    void sameIdempotencyKeyAnswersTheSameJobAndRefusesAnotherRequest() {
        String body = "{\"blog_url\": \"https://blog.example/once\"}";
        String id = processOnce("key-1", body).then().statusCode(202).extract().path("job_id");
        given().post("/api/v1/jobs/cancel/{id}", id).then().statusCode(200);

        processOnce("key-1", body)
                .then()
                .statusCode(202)
                .body("job_id", equalTo(id))
                .body("status", equalTo("cancelled"));
        processOnce("key-1", "{\"blog_url\": \"https://blog.example/other\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_mismatch"))
                .body("detail", containsString("key-1"));
    }

    @Test
    void waitingJobIsCancelledAtOnceAndForGood() {
        String id = process("{\"blog_url\": \"https://blog.example/cancel\"}").path("job_id");

        for (int i = 0; i < 2; i++) {
            given().post("/api/v1/jobs/cancel/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("job_id", equalTo(id))
                    .body("cancelled", equalTo(true));
        }
    }

    @Test
    void runningJobIsAskedToStopAndAFinishedOneIsNot() {
        process("{\"blog_url\": \"https://blog.example/running\"}");
        Job job = blog.claim("https://blog.example/running");

        cancel(job).statusCode(202).body("cancelled", equalTo(false)).body("cancel_requested", equalTo(true));
        status(job).body("status", equalTo("processing")).body("worker_id", equalTo("worker-1"));

        Job done = blog.processed("https://blog.example/finished", "Finished", "A lease runs out.");
        cancel(done).statusCode(409).body("code", equalTo("conflict"));
    }

    @Test
    void failedJobTellsWhyAndRunsAgainWhenAsked() {
        process("{\"blog_url\": \"https://blog.example/broken\"}");
        Job job = blog.claim("https://blog.example/broken");
        retry(job).statusCode(409).body("code", equalTo("conflict"));
        blog.finish(job, new Outcome.Fail(ErrorCode.NO_ARTICLE, "The page holds no article"));

        status(job)
                .body("status", equalTo("failed"))
                .body("error_code", equalTo("no_article"))
                .body("error_message", equalTo("The page holds no article"))
                .body("failure_count", equalTo(1));
        retryFailed("{\"dry_run\": true, \"code\": \"no_article\"}").body("requeued", equalTo(1));
        retryFailed("{\"code\": \"gone\"}").body("requeued", equalTo(0));
        retryFailed("{\"code\": \"no_article\"}")
                .body("requeued", equalTo(1))
                .body("superseded", equalTo(0))
                .body("changed", equalTo(0));
        status(job)
                .body("status", equalTo("queued"))
                .body("failure_count", equalTo(0))
                .body("error_code", nullValue());
    }

    @Test
    void jobsAreListedNewestFirstPageByPage() {
        String url = "https://blog.example/listed";
        String first = process("{\"blog_url\": \"" + url + "\"}").path("job_id");
        given().post("/api/v1/jobs/cancel/{id}", first);
        String second = process("{\"blog_url\": \"" + url + "\"}").path("job_id");

        String next = given().queryParam("blog_url", url)
                .queryParam("limit", 1)
                .get("/api/v1/jobs")
                .then()
                .statusCode(200)
                .body("jobs.job_id", contains(second))
                .body("next", notNullValue())
                .extract()
                .path("next");
        given().queryParam("blog_url", url)
                .queryParam("limit", 1)
                .queryParam("after", next)
                .get("/api/v1/jobs")
                .then()
                .body("jobs.job_id", contains(first))
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("next")));
        given().queryParam("blog_url", url)
                .queryParam("status", "cancelled")
                .get("/api/v1/jobs")
                .then()
                .body("jobs", hasSize(1))
                .body("jobs.job_id", contains(first));
    }

    @Test
    void statsHaveEveryKey() {
        JsonPath stats = given().get("/api/v1/jobs/stats")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(stats.getMap("$"))
                .containsOnlyKeys(
                        "queue_stats", "total_jobs", "oldest_queued_seconds", "retrying", "stalled", "workers_online");
        assertThat(stats.getMap("queue_stats"))
                .containsOnlyKeys("queued", "processing", "completed", "failed", "cancelled");
    }

    @Test
    void watcherHearsTheEndOfAJob() {
        Job done = blog.processed("https://blog.example/watched", "Watched", "A lease runs out.");

        String events = given().get("/api/v1/jobs/{id}/events", done.id().value())
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .extract()
                .asString();

        assertThat(events)
                .contains("event:status")
                .contains("id:" + done.seq())
                .contains("\"status\":\"completed\"")
                .contains("\"job_id\":\"" + done.id() + "\"");
    }

    @Test
    void unknownJobHasNoEventsNoStatusAndNothingToCancel() {
        String id = "01890000-0000-7000-8000-000000000000";
        for (Response response : List.of(
                given().get("/api/v1/jobs/{id}/events", id),
                given().get("/api/v1/jobs/status/{id}", id),
                given().get("/api/v1/jobs/status/{id}", "not-an-id"),
                given().post("/api/v1/jobs/cancel/{id}", id),
                given().post("/api/v1/jobs/retry/{id}", id))) {
            response.then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("not_found"))
                    .body("detail", containsString("There is no"));
        }
    }

    @Test
    void codeNobodyKnowsIsAnsweredWithTheGoodOnes() {
        given().contentType(ContentType.JSON)
                .body("{\"code\": \"oops\"}")
                .post("/api/v1/jobs/retry-failed")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("code"))
                .body("detail", containsString("no_article"));
    }

    private static Response process(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/jobs/process");
    }

    private static Response processOnce(String key, String body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/jobs/process");
    }

    private static ValidatableResponse status(Job job) {
        return given().get("/api/v1/jobs/status/{id}", job.id().value()).then().statusCode(200);
    }

    private static ValidatableResponse cancel(Job job) {
        return given().post("/api/v1/jobs/cancel/{id}", job.id().value()).then();
    }

    private static ValidatableResponse retry(Job job) {
        return given().post("/api/v1/jobs/retry/{id}", job.id().value()).then();
    }

    private static ValidatableResponse retryFailed(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/jobs/retry-failed")
                .then()
                .statusCode(200);
    }
}
