package io.askable.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallersIT {
    private static final String STATS = "/api/v1/jobs/stats";

    @Test
    void nameThatAStrangerPointedHereIsRefused() {
        given().header("Host", "rebound.example")
                .get(STATS)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"))
                .body("detail", containsString("askable.security.allowed-hosts"));
        given().header("Host", "10.0.0.7").get("/q/health/live").then().statusCode(200);
    }

    @Test
    void pageOfAnUnlistedOriginMayNeitherAskNorAct() {
        given().header("Origin", "https://evil.example")
                .get(STATS)
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue())
                .body("detail", containsString("CORS_ORIGINS"));
        given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/jobs/process")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void pageOfThisMachineMayCall() {
        given().header("Origin", "http://localhost:3000")
                .get(STATS)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("http://localhost:3000"))
                .header("Access-Control-Expose-Headers", containsString("X-Request-ID"));
        given().header("Origin", "http://localhost:3000")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/api/v1/jobs/process")
                .then()
                .statusCode(204)
                .header(
                        "Access-Control-Allow-Methods",
                        allOf(containsString("GET"), containsString("POST"), not(containsString("DELETE"))));
    }

    @Test
    void extensionMayChangeWhatItsPublisherMay() {
        String extension = "chrome-extension://kkppkcobcmphpaggikhnbgnkpkkijcoj";
        for (String method : List.of("GET", "POST", "PATCH", "DELETE")) {
            given().header("Origin", extension)
                    .header("Access-Control-Request-Method", method)
                    .options("/api/v1/questions/some-id")
                    .then()
                    .statusCode(204)
                    .header("Access-Control-Allow-Origin", equalTo(extension))
                    .header("Access-Control-Allow-Methods", containsString(method));
        }
    }

    @Test
    void everyAnswerCarriesARequestId() {
        given().header("X-Request-ID", "mine-1").get(STATS).then().header("X-Request-ID", equalTo("mine-1"));
        given().header("X-Request-ID", "not safe <b>")
                .get("/nowhere")
                .then()
                .header("X-Request-ID", matchesPattern("[0-9a-f-]{36}"));
        given().get("/health").then().header("X-Request-ID", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void browsersAreToldToTrustNothing() {
        given().get(STATS)
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"))
                .header("Referrer-Policy", equalTo("no-referrer"));
    }
}
