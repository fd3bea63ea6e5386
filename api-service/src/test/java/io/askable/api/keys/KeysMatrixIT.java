package io.askable.api.keys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.askable.api.Blog;
import io.askable.jobs.Job;
import io.askable.sites.Owner;
import io.askable.sites.Publisher;
import io.askable.sites.Publishers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KeysMode.class)
class KeysMatrixIT {
    private static final Logger LOG = Logger.getLogger(KeysMatrixIT.class);
    private static final String READ = "https://own.example/read";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Inject
    Publishers publishers;

    @Inject
    Blog blog;

    @BeforeEach
    void welcomePublishers() {
        for (Publisher publisher : Who.publishers()) {
            if (publishers
                    .find(publisher.id())
                    .await()
                    .atMost(Duration.ofSeconds(20))
                    .isEmpty()) {
                publishers.create(publisher).await().atMost(Duration.ofSeconds(20));
            }
        }
    }

    @Test
    void everyCallerGetsAtEveryEndpointWhatTheMatrixSays() {
        Map<String, String> ids = ownData();
        List<Endpoint> matrix = Stream.of(
                        Endpoint.all(ids), Endpoint.ofCuration(ids), Endpoint.ofPublishers("id-of-victim.example"))
                .flatMap(List::stream)
                .toList();
        assertThat(matrix).extracting(Endpoint::name).containsExactlyInAnyOrderElementsOf(documented());

        Map<String, Integer> expected = new LinkedHashMap<>();
        Map<String, Integer> answered = new LinkedHashMap<>();
        for (Endpoint endpoint : matrix) {
            for (Who who : Who.values()) {
                String cell = who + " " + endpoint.name();
                expected.put(cell, endpoint.expected().get(who.ordinal()));
                answered.put(cell, call(who, endpoint));
            }
        }

        LOG.infof("Matrix: %d callers x %d endpoints = %d cells", Who.values().length, matrix.size(), answered.size());
        assertThat(answered).isEqualTo(expected);
    }

    @Test
    void listShowsNobodyElsesJobs() {
        Job job = ownPost("https://own.example/listed");

        Who.SECRET
                .signed(given())
                .get("/api/v1/jobs")
                .then()
                .body(containsString(job.id().value()));
        Who.FOREIGN_SECRET.signed(given()).get("/api/v1/jobs").then().body(not(containsString("own.example")));
    }

    @Test
    void operatorWhoNamesAPublisherSeesNobodyElses() {
        Job job = ownPost("https://own.example/narrowed");
        String question = field("https://own.example/narrowed", "questions[0].id");

        for (String path : List.of("/api/v1/jobs/status/" + job.id(), "/api/v1/questions/" + question)) {
            Who.ADMIN.signed(given()).get(path).then().statusCode(200);
            Who.ADMIN
                    .signed(given())
                    .header("X-Publisher-Id", "id-of-foreign.example")
                    .get(path)
                    .then()
                    .statusCode(404);
        }
        Who.ADMIN
                .signed(given())
                .header("X-Publisher-Id", "id-of-nobody.example")
                .get("/api/v1/jobs")
                .then()
                .statusCode(404);
    }

    @Test
    void streamedAnswerTellsForeignersNothing() {
        json(Who.FOREIGN_SECRET, "{\"question\": \"What is a lease?\", \"blog_url\": \"https://own.example/read\"}")
                .accept("text/event-stream")
                .post("/api/v1/qa/ask")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("domain_mismatch"));
    }

    @Test
    void usedKeyMarksItsPublisherActive() {
        Who.SECRET.signed(given()).get("/api/v1/jobs").then().statusCode(200);

        assertThat(publishers.find(Who.OWN.id()).await().atMost(Duration.ofSeconds(20)))
                .hasValueSatisfying(
                        publisher -> assertThat(publisher.lastActiveAt()).isPresent());
    }

    @Test
    void keyInAPageMayNeitherForceNorPassOthers() {
        for (String wish : List.of("\"force\": true", "\"priority\": 0")) {
            String body = "{\"blog_url\": \"https://own.example/wish\", " + wish + "}";
            json(Who.PUBLISHABLE, body).post("/api/v1/jobs/process").then().statusCode(403);
            json(Who.SECRET, body).post("/api/v1/jobs/process").then().statusCode(202);
        }
    }

    @Test
    void keyInAPageWorksOnItsOwnPagesOnly() {
        Who.PUBLISHABLE
                .signed(given())
                .header("Origin", "https://www.own.example")
                .get("/api/v1/questions/no")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", equalTo("https://www.own.example"))
                .header("Vary", equalTo("Origin, X-API-Key"));
        Who.PUBLISHABLE
                .signed(given())
                .header("Origin", "https://evil.example")
                .get("/api/v1/questions/no")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        given().header("Origin", "https://www.own.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "x-api-key,content-type")
                .options("/api/v1/jobs/process")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("X-API-Key"));
    }

    @Test
    void keyWithATypingErrorIsNoKey() {
        given().header("X-API-Key", "pub_000000000000000000000000000000000000")
                .get("/api/v1/jobs")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthorized"))
                .header("WWW-Authenticate", equalTo("ApiKey"));
        given().header("X-Admin-Key", "guess").get("/api/v1/jobs/stats").then().statusCode(401);
        Who.SECRET
                .signed(given())
                .get("/api/v1/questions/by-url?blog_url=https://nobodys.example/a")
                .then()
                .statusCode(403)
                .body("code", equalTo("domain_mismatch"));
    }

    private Map<String, String> ownData() {
        Job done = ownPost(READ);
        ownPost("https://own.example/doomed");
        return Map.of(
                "done_job", done.id().value(),
                "waiting_job",
                        json(Who.SECRET, "{\"blog_url\": \"https://own.example/waiting\"}")
                                .post("/api/v1/jobs/process")
                                .path("job_id"),
                "question", field(READ, "questions[0].id"),
                "read_blog", field(READ, "blog_info.id"),
                "doomed_blog", field("https://own.example/doomed", "blog_info.id"));
    }

    private Job ownPost(String url) {
        return blog.processed(new Owner(Who.OWN.id()), url, "Leases", "A lease is a promise with an end.");
    }

    private static String field(String url, String path) {
        return Who.SECRET
                .signed(given())
                .queryParam("blog_url", url)
                .get("/api/v1/questions/by-url")
                .path(path);
    }

    private static int call(Who who, Endpoint endpoint) {
        Method method =
                Method.valueOf(endpoint.name().substring(0, endpoint.name().indexOf(' ')));
        RequestSpecification request = endpoint.body().isEmpty() ? who.signed(given()) : json(who, endpoint.body());
        return request.request(method, endpoint.uri()).statusCode();
    }

    private static RequestSpecification json(Who who, String body) {
        return who.signed(given()).contentType(ContentType.JSON).body(body);
    }

    private static Set<String> documented() {
        Map<String, Map<String, Object>> paths =
                given().get("/openapi.json").jsonPath().getMap("paths");
        List<String> names = new ArrayList<>();
        paths.forEach((path, item) -> names.addAll(item.keySet().stream()
                .filter(METHODS::contains)
                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path)
                .toList()));
        return new TreeSet<>(names);
    }
}
