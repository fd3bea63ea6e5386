package io.askable.api.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One line of the matrix: a request for data of {@code own.example}, and what each caller gets for it, in {@link Who}'s order. */
record Endpoint(String name, String uri, String body, List<Integer> expected) {
    private static final String BODY_URL = "{\"blog_url\": \"https://own.example/read\"}";

    /** Open to each key of the owner; a foreigner gets {@code foreign}. */
    static Endpoint forAll(String name, String uri, String body, int own, int foreign) {
        return new Endpoint(name, uri, body, List.of(401, own, own, own, foreign, foreign, 401, 403));
    }

    static Endpoint forServers(String name, String uri, String body, int own, int foreign) {
        return new Endpoint(name, uri, body, List.of(401, 403, own, own, 403, foreign, 401, 403));
    }

    static Endpoint forOperators(String name, String uri, String body, int admin) {
        return new Endpoint(name, uri, body, List.of(401, 403, 403, admin, 403, 403, 401, 403));
    }

    /** Every endpoint of the service. {@code ids}: what stands for the names in braces. */
    static List<Endpoint> all(Map<String, String> ids) {
        String done = ids.get("done_job");
        String waiting = ids.get("waiting_job");
        return List.of(
                new Endpoint("GET /", "/", "", List.of(200, 200, 200, 200, 200, 200, 200, 200)),
                forAll("POST /api/v1/jobs/process", "/api/v1/jobs/process", BODY_URL, 200, 403),
                forAll("GET /api/v1/jobs/status/{job_id}", "/api/v1/jobs/status/" + done, "", 200, 404),
                forAll("GET /api/v1/jobs/{job_id}/events", "/api/v1/jobs/" + done + "/events", "", 200, 404),
                forOperators("GET /api/v1/jobs/stats", "/api/v1/jobs/stats", "", 200),
                forServers("GET /api/v1/jobs", "/api/v1/jobs", "", 200, 200),
                forServers("POST /api/v1/jobs/cancel/{job_id}", "/api/v1/jobs/cancel/" + done, "", 409, 404),
                forServers("POST /api/v1/jobs/retry/{job_id}", "/api/v1/jobs/retry/" + waiting, "", 409, 404),
                forServers(
                        "POST /api/v1/jobs/retry-failed", "/api/v1/jobs/retry-failed", "{\"dry_run\": true}", 200, 200),
                forAll(
                        "GET /api/v1/questions/by-url",
                        "/api/v1/questions/by-url?blog_url=https://own.example/read",
                        "",
                        200,
                        403),
                forAll(
                        "GET /api/v1/questions/check-and-load",
                        "/api/v1/questions/check-and-load?blog_url=https://own.example/read",
                        "",
                        200,
                        403),
                new Endpoint(
                        "GET /api/v1/widget", "/api/v1/widget", "", List.of(200, 200, 200, 200, 200, 200, 200, 200)),
                forAll("GET /api/v1/questions/{question_id}", "/api/v1/questions/" + ids.get("question"), "", 200, 404),
                forAll("POST /api/v1/search/similar", "/api/v1/search/similar", BODY_URL, 200, 403),
                forAll(
                        "POST /api/v1/qa/ask",
                        "/api/v1/qa/ask",
                        "{\"question\": \"What is a lease?\", \"blog_url\": \"https://own.example/read\"}",
                        200,
                        403),
                forOperators(
                        "DELETE /api/v1/questions/{blog_id}", "/api/v1/questions/" + ids.get("doomed_blog"), "", 200));
    }

    /** Those by which a publisher looks after its posts. */
    static List<Endpoint> ofCuration(Map<String, String> ids) {
        String post = "/api/v1/posts/" + ids.get("read_blog");
        String question = "/api/v1/questions/" + ids.get("question");
        return List.of(
                forServers("GET /api/v1/posts", "/api/v1/posts", "", 200, 200),
                forServers("GET /api/v1/posts/{blog_id}/questions", post + "/questions", "", 200, 404),
                forServers(
                        "POST /api/v1/posts/{blog_id}/questions",
                        post + "/questions",
                        "{\"question\": \"My own?\", \"answer\": \"Because.\"}",
                        201,
                        404),
                forServers(
                        "DELETE /api/v1/posts/{blog_id}/questions/{question_id}",
                        post + "/questions/" + ids.get("question"),
                        "",
                        409,
                        404),
                forServers("PATCH /api/v1/questions/{question_id}", question, "{\"pinned\": true}", 200, 404),
                forAll(
                        "POST /api/v1/questions/{question_id}/feedback",
                        question + "/feedback",
                        "{\"helpful\": true}",
                        200,
                        404),
                forServers("POST /api/v1/posts/{blog_id}/regenerate", post + "/regenerate", "", 202, 404),
                forServers("GET /api/v1/unanswered", "/api/v1/unanswered", "", 200, 200),
                forServers("GET /api/v1/usage", "/api/v1/usage", "", 200, 200));
    }

    /** Those of operators for publishers, of which {@code victim} names one that nobody's key here depends on. */
    static List<Endpoint> ofPublishers(String victim) {
        String one = "/api/v1/publishers/" + victim;
        return List.of(
                forOperators(
                        "POST /api/v1/publishers/onboard",
                        "/api/v1/publishers/onboard",
                        "{\"name\": \"New\", \"domain\": \"matrix.example\", \"email\": \"a@matrix.example\"}",
                        201),
                forServers("GET /api/v1/publishers/me", "/api/v1/publishers/me", "", 200, 200)
                        .admin(404),
                forOperators("GET /api/v1/publishers", "/api/v1/publishers", "", 200),
                forOperators("GET /api/v1/publishers/{publisher_id}", one, "", 200),
                forOperators(
                        "GET /api/v1/publishers/by-domain/{domain}",
                        "/api/v1/publishers/by-domain/own.example",
                        "",
                        200),
                forOperators("GET /api/v1/publishers/{publisher_id}/config", one + "/config", "", 200),
                forOperators("GET /api/v1/publishers/{publisher_id}/changes", one + "/changes", "", 200),
                forOperators("PUT /api/v1/publishers/{publisher_id}", one, "{\"name\": \"Other\"}", 200),
                forOperators(
                        "POST /api/v1/publishers/{publisher_id}/regenerate-api-key",
                        one + "/regenerate-api-key",
                        "{}",
                        200),
                forOperators(
                        "POST /api/v1/publishers/{publisher_id}/revoke-api-key",
                        one + "/revoke-api-key",
                        "{\"kind\": \"secret\", \"hint\": \"0000\"}",
                        404),
                forOperators("DELETE /api/v1/publishers/{publisher_id}", one, "", 200),
                forOperators("POST /api/v1/publishers/{publisher_id}/reactivate", one + "/reactivate", "", 200));
    }

    /** The same, but for an operator who names no publisher. */
    private Endpoint admin(int status) {
        List<Integer> statuses = new ArrayList<>(expected);
        statuses.set(Who.ADMIN.ordinal(), status);
        return new Endpoint(name, uri, body, List.copyOf(statuses));
    }
}
