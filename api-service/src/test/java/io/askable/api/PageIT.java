package io.askable.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PageIT {
    @Inject
    Blog blog;

    @Test
    void firstViewAsksForThePostAndLaterOnesWaitForIt() {
        String url = "https://blog.example/first-view";
        String job = checkAndLoad(url)
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("processing_status", equalTo("not_started"))
                .body("$", not(hasKey("questions")))
                .extract()
                .path("job_id");

        checkAndLoad(url)
                .statusCode(200)
                .body("processing_status", equalTo("queued"))
                .body("job_id", equalTo(job));
    }

    @Test
    void viewsDoNotBringBackWhatWasCancelled() {
        String url = "https://blog.example/cancelled-view";
        String job = checkAndLoad(url).extract().path("job_id");
        given().post("/api/v1/jobs/cancel/" + job).then().statusCode(200);

        checkAndLoad(url)
                .statusCode(200)
                .body("processing_status", equalTo("failed"))
                .body("job_id", equalTo(job));
    }

    @Test
    void readyPageGetsItsQuestionsAndThenNothingNew() {
        String url = "https://blog.example/ready-view";
        blog.processed(url, "Ready", "First paragraph.");
        String tag = checkAndLoad(url)
                .statusCode(200)
                .body("processing_status", equalTo("ready"))
                .body("questions.answer", contains("First paragraph."))
                .body("blog_info.title", equalTo("Ready"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .queryParam("blog_url", url)
                .get("/api/v1/questions/check-and-load")
                .then()
                .statusCode(304);
    }

    @Test
    void widgetIsServedToAnyPage() throws Exception {
        byte[] file = given().get("/auto-blog-question-injector.js")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/javascript"))
                .header("Cache-Control", equalTo("public, max-age=300"))
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Cross-Origin-Resource-Policy", equalTo("cross-origin"))
                .extract()
                .asByteArray();
        var pinned =
                given().get("/api/v1/widget").then().statusCode(200).extract().jsonPath();

        byte[] sha384 = MessageDigest.getInstance("SHA-384").digest(file);
        assertThat(pinned.getString("integrity"))
                .isEqualTo("sha384-" + Base64.getEncoder().encodeToString(sha384));
        given().get(pinned.getString("url"))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"));
    }

    private static ValidatableResponse checkAndLoad(String url) {
        return given().queryParam("blog_url", url)
                .get("/api/v1/questions/check-and-load")
                .then();
    }
}
