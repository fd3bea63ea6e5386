package io.askable.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller is told about a request that cannot be right. */
@QuarkusTest
class BadInputIT {
    private static final String PROCESS = "/api/v1/jobs/process";

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("{}", "invalid_request", "blog_url: is required"),
                Arguments.of("", "invalid_request", "body: must be one JSON object"),
                Arguments.of("null", "invalid_request", "body: must be one JSON object"),
                Arguments.of("[]", "invalid_request", "The body must be one JSON object"),
                Arguments.of("{\"blog_url\": ", "invalid_request", "not valid JSON"),
                Arguments.of("{\"blog_url\": \"a.b\"} x", "invalid_request", "not valid JSON"),
                Arguments.of("{\"blog_url\": \"a.b\", \"blog_url\": \"a.c\"}", "invalid_request", "Duplicate field"),
                Arguments.of(
                        "{\"blog_url\": \"a.b\", \"num\": 1}",
                        "invalid_request",
                        "num: is not known here; known are blog_url, force, priority"),
                Arguments.of("{\"blog_url\": 7}", "invalid_request", "blog_url: must be text"),
                Arguments.of("{\"blog_url\": {\"a\": 1}}", "invalid_request", "blog_url: must be text"),
                Arguments.of("{\"blog_url\": \"a.b\", \"force\": \"yes\"}", "invalid_request", "force: must be true"),
                Arguments.of("{\"blog_url\": \"a.b\", \"priority\": 1.5}", "invalid_request", "whole number"),
                Arguments.of("{\"blog_url\": \"a.b\", \"priority\": 4}", "invalid_request", "priority: must be 0 to 3"),
                Arguments.of(
                        "{\"x\": " + "[".repeat(30) + "]".repeat(30) + "}", "invalid_request", "nested too deeply"),
                Arguments.of("[".repeat(30) + "]".repeat(30), "invalid_request", "must be one JSON object"),
                Arguments.of("{\"blog_url\": \"\"}", "invalid_url", "The address is empty"),
                Arguments.of("{\"blog_url\": \"ftp://a.b\"}", "invalid_url", "Only http and https"),
                Arguments.of("{\"blog_url\": \"https://me:pw@a.b/\"}", "invalid_url", "user info"),
                Arguments.of("{\"blog_url\": \"https://a.b/\\u0000\"}", "invalid_url", "control"),
                Arguments.of("{\"blog_url\": \"https://a.b/" + "x".repeat(2_048) + "\"}", "invalid_url", "2048"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void bodyThatCannotBeRightSaysWhatIsWrong(String body, String code, String detail) {
        isProblem(given().contentType("application/json").body(body).post(PROCESS), 400, code)
                .then()
                .body("detail", containsString(detail));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/jobs?limit=0, invalid_request, limit: must be 1 to 200",
        "/api/v1/jobs?limit=201, invalid_request, limit: must be 1 to 200",
        "/api/v1/jobs?limit=many, invalid_request, A parameter has the wrong type",
        "/api/v1/jobs?status=done, invalid_request, 'status: must be one of queued, processing'",
        "/api/v1/jobs?after=%24, invalid_request, after: must be an earlier page's next",
        "/api/v1/jobs?blog_url=ftp://a.b, invalid_url, Only http and https",
        "/api/v1/questions/by-url, invalid_request, blog_url: is required",
        "/api/v1/questions/by-url?blog_url=a.b&limit=51, invalid_request, limit: must be 1 to 50",
        "/api/v1/questions/by-url?blog_url=%ff, invalid_url, not a valid international name"
    })
    void parameterThatCannotBeRightSaysWhatIsWrong(String path, String code, String detail) {
        isProblem(given().urlEncodingEnabled(false).get(path), 400, code).then().body("detail", containsString(detail));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin1 = "{\"blog_url\": \"https://blog.example/caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        isProblem(given().contentType("application/json").body(latin1).post(PROCESS), 400, "invalid_request")
                .then()
                .body("detail", containsString("UTF-8"));
    }

    @Test
    void idempotencyKeyThatNoHeaderShouldHoldIsRefused() {
        isProblem(
                        given().contentType("application/json")
                                .header("Idempotency-Key", "k".repeat(129))
                                .body("{\"blog_url\": \"a.b\"}")
                                .post(PROCESS),
                        400,
                        "invalid_request")
                .then()
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void bodyOverSixteenKibibytesIsRefused() {
        String body = "{\"blog_url\": \"https://a.b/" + "x".repeat(16_384) + "\"}";

        isProblem(given().contentType("application/json").body(body).post(PROCESS), 413, "payload_too_large");
    }

    @Test
    void bodyOfNoStatedLengthIsCountedToo() throws Exception {
        HttpResponse<String> large = postInChunks("{\"blog_url\": \"https://a.b/" + "x".repeat(200_000) + "\"}");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("\"code\":\"payload_too_large\"");

        HttpResponse<String> empty = postInChunks("");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("\"code\":\"invalid_request\"");

        assertThat(postInChunks("{\"blog_url\": \"https://blog.example/chunked\"}")
                        .statusCode())
                .isEqualTo(202);
    }

    private static HttpResponse<String> postInChunks(String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + PROCESS))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/jobs/process, 'OPTIONS, POST'",
        "POST, /api/v1/jobs, 'GET, HEAD, OPTIONS'",
        "PUT, /api/v1/questions/some-id, 'DELETE, GET, HEAD, OPTIONS, PATCH'",
        "GET, /api/v1/questions/some-id/feedback, 'OPTIONS, POST'",
        "PATCH, /api/v1/posts/some-id/questions, 'GET, HEAD, OPTIONS, POST'",
        "DELETE, /, 'GET, HEAD, OPTIONS'"
    })
    void addressThatDoesNotTakeAMethodNamesThoseItTakes(String method, String path, String allowed) {
        isProblem(given().request(method, path), 405, "method_not_allowed")
                .then()
                .header("Allow", equalTo(allowed));
    }

    @Test
    void addressThatIsTooLongIsRefused() {
        isProblem(given().get("/api/v1/jobs?after=" + "x".repeat(16_384)), 414, "address_too_long");
    }

    @Test
    void headersThatAreTooLargeAreRefused() {
        isProblem(given().header("X-Much", "x".repeat(20_480)).get("/api/v1/jobs"), 431, "headers_too_large");
    }

    @Test
    void wrongMethodsMediaTypesAndPathsAreNamed() {
        String body = "{\"blog_url\": \"a.b\"}";
        isProblem(given().get(PROCESS), 405, "method_not_allowed");
        isProblem(given().contentType("text/plain").body(body).post(PROCESS), 415, "unsupported_media_type");
        isProblem(
                given().contentType("application/json")
                        .accept("text/html")
                        .body(body)
                        .post(PROCESS),
                406,
                "not_acceptable");
        isProblem(given().get("/api/v1/nothing"), 404, "not_found");
        isProblem(given().get("/nothing"), 404, "not_found");
        isProblem(given().get("/api/v1/questions/an~id"), 404, "not_found");
        isProblem(given().delete("/api/v1/questions/an~id"), 404, "not_found");
    }

    private static Response isProblem(Response response, int status, String code) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-ID", notNullValue())
                .header("Cache-Control", equalTo("no-store"))
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:askable:problem:" + code))
                .body("title", notNullValue())
                .body("request_id", equalTo(response.header("X-Request-ID")));
        return response;
    }
}
