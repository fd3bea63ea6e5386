package io.askable.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database is gone for a while, and comes back. */
@QuarkusTest
class UnreachableDatabaseIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Cable cable;

    @AfterEach
    void mendAndWait() {
        cable.mend();
        await().atMost(PATIENCE).until(() -> process().statusCode() == 202);
    }

    @Test
    void callersAreToldToComeBackAndNothingAcceptedIsLost() {
        String id = process().then().statusCode(202).extract().path("job_id");

        cable.cut();

        for (Response response : List.of(
                process(),
                given().get("/api/v1/jobs/status/{id}", id),
                given().get("/api/v1/questions/by-url?blog_url=blog.example/outage"))) {
            response.then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("database_unavailable"));
            assertThat(response.time()).isLessThan(5_000);
        }
        await().atMost(PATIENCE).until(() -> given().get("/q/health/ready").statusCode() == 503);
        given().get("/health").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);

        cable.mend();

        await().atMost(PATIENCE).until(() -> given().get("/q/health/ready").statusCode() == 200);
        process().then().statusCode(202).body("job_id", equalTo(id)).body("deduplicated", equalTo(true));
    }

    private static Response process() {
        return given().contentType("application/json")
                .body("{\"blog_url\": \"https://blog.example/outage\"}")
                .post("/api/v1/jobs/process");
    }
}
