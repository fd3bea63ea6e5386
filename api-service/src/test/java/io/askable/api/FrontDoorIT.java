package io.askable.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the service tells about itself. */
@QuarkusTest
class FrontDoorIT {
    @Test
    void rootNamesTheServiceAndWhatItServes() {
        given().get("/")
                .then()
                .statusCode(200)
                .body("name", equalTo("Askable"))
                .body("version", not(equalTo("")))
                .body("endpoints", hasKey("process"))
                .body("endpoints.publishers", equalTo("GET /api/v1/publishers"))
                .body("endpoints.publishers_page", equalTo("/publishers"));
    }

    @Test
    void healthAndMetricsAnswerUnderBothNames() {
        for (String path : Set.of("/health", "/q/health", "/q/health/live", "/q/health/ready", "/q/health/started")) {
            given().get(path).then().statusCode(200).body("status", equalTo("UP"));
        }
        for (String path : Set.of("/metrics", "/q/metrics")) {
            given().get(path).then().statusCode(200).body(containsString("http_server_requests_seconds_count"));
        }
    }

    /** Bodies are read before their resource, which Quarkus can do for HTTP/1.1 alone. */
    @Test
    void clientThatOffersHttp2IsAnsweredByHttp1() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/jobs/process"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"blog_url\": \"https://front.example/post\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.version()).isEqualTo(HttpClient.Version.HTTP_2);

            HttpResponse<String> answer = client.send(post, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }

    @Test
    void documentationOpensInABrowser() {
        given().get("/docs/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .body(containsString("swagger-ui"));
        given().get("/docs").then().statusCode(200).body(containsString("swagger-ui"));
    }

    @Test
    void everyDocumentedOperationExistsAndSpeaksInSnakeCase() {
        JsonPath openapi =
                given().get("/openapi.json").then().statusCode(200).extract().jsonPath();
        Map<String, Map<String, Object>> paths = openapi.getMap("paths");

        assertThat(paths.keySet())
                .contains(
                        "/api/v1/jobs/process",
                        "/api/v1/jobs/status/{job_id}",
                        "/api/v1/jobs/stats",
                        "/api/v1/jobs/cancel/{job_id}",
                        "/api/v1/jobs",
                        "/api/v1/jobs/retry/{job_id}",
                        "/api/v1/jobs/retry-failed",
                        "/api/v1/jobs/{job_id}/events",
                        "/api/v1/questions/by-url",
                        "/api/v1/questions/{question_id}",
                        "/api/v1/questions/{blog_id}",
                        "/api/v1/search/similar",
                        "/api/v1/qa/ask");
        paths.forEach((path, operations) -> operations.keySet().forEach(method -> isServed(path, method)));
        Map<String, Map<String, Map<String, Object>>> schemas = openapi.getMap("components.schemas");
        Set<String> names = new TreeSet<>();
        schemas.values()
                .forEach(schema ->
                        names.addAll(schema.getOrDefault("properties", Map.of()).keySet()));
        assertThat(names).contains("blog_url", "error_code").allMatch(name -> name.equals(name.toLowerCase()));
    }

    /** An operation that is not there answers 405, or 404 about the path. */
    private static void isServed(String path, String method) {
        Response response = given().contentType("application/json")
                .body("{}")
                .request(method.toUpperCase(), path.replaceAll("\\{[^}]*}", "none"));
        assertThat(response.statusCode()).as(method + " " + path).isNotEqualTo(405);
        assertThat(response.asString()).as(method + " " + path).doesNotContain("Nothing is served at this path");
    }
}
