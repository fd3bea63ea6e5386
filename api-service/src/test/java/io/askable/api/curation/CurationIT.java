package io.askable.api.curation;

import static io.askable.testkit.sites.PublisherBuilder.aPublisher;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.askable.api.Blog;
import io.askable.api.keys.KeysMode;
import io.askable.sites.ApiKey;
import io.askable.sites.KeyKind;
import io.askable.sites.Owner;
import io.askable.sites.Publishers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KeysMode.class)
class CurationIT {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String FIRST = "What does part 0 say?";
    private static final String SECOND = "What does part 1 say?";

    private final ApiKey page = ApiKey.create(KeyKind.PUBLISHABLE, RANDOM);
    private final ApiKey server = ApiKey.create(KeyKind.SECRET, RANDOM);

    @Inject
    Publishers publishers;

    @Inject
    Blog blog;

    @Test
    void hiddenQuestionIsGoneForReadersAndThereForItsPublisher() {
        JsonPath all = welcome("hide.example");
        String id = all.getString("questions[0].id");
        String tag = read("hide.example").extract().header("ETag");

        change(id, "{\"hidden\": true}")
                .statusCode(200)
                .body("hidden", equalTo(true))
                .body("position", nullValue());

        read("hide.example").body("questions.question", contains(SECOND)).body("blog_info.question_count", equalTo(1));
        readers()
                .header("If-None-Match", tag)
                .queryParam("blog_url", "https://hide.example/post")
                .get("/api/v1/questions/by-url")
                .then()
                .statusCode(200);
        readers().get("/api/v1/questions/" + id).then().statusCode(404);
        questions(all).body("questions", hasSize(2));
        change(id, "{\"hidden\": false}").statusCode(200);
        read("hide.example").body("questions.question", contains(FIRST, SECOND));
    }

    @Test
    void whatThePublisherSaidOutlivesANewRun() {
        JsonPath all = welcome("outlive.example");
        change(all.getString("questions[0].id"), "{\"question\": \"In my words?\", \"answer\": \"Mine.\"}")
                .statusCode(200)
                .body("edited", equalTo(true));
        change(all.getString("questions[1].id"), "{\"pinned\": true}").statusCode(200);
        add(all, "{\"question\": \"My own?\", \"answer\": \"Because.\"}")
                .statusCode(201)
                .body("own", equalTo(true))
                .body("written_by", equalTo("publisher"))
                .body("id", startsWith("own-"));

        process("outlive.example");

        read("outlive.example")
                .body("questions.question", contains(SECOND, "In my words?", "My own?"))
                .body("questions.answer[1]", equalTo("Mine."));
    }

    @Test
    void questionMovesWhereItsPublisherWants() {
        JsonPath all = welcome("move.example");

        change(all.getString("questions[1].id"), "{\"position\": 0}").body("position", equalTo(0));

        read("move.example").body("questions.question", contains(SECOND, FIRST));
    }

    @Test
    void ownQuestionIsDeletedAndWhatARunWroteIsNot() {
        JsonPath all = welcome("delete.example");
        String own = add(all, "{\"question\": \"My own?\", \"answer\": \"Because.\"}")
                .extract()
                .path("id");
        change(own, "{\"hidden\": true}").statusCode(200);
        String questions = "/api/v1/posts/" + all.getString("post.blog_id") + "/questions/";

        publisher()
                .delete(questions + own)
                .then()
                .statusCode(200)
                .body("question_id", equalTo(own))
                .body("deleted", equalTo(true));

        questions(all).body("questions.question", contains(FIRST, SECOND));
        readers().get("/api/v1/questions/" + own).then().statusCode(404);
        publisher().delete(questions + own).then().statusCode(404);
        String written = all.getString("questions[0].id");
        change(written, "{\"pinned\": true}").statusCode(200);
        publisher()
                .delete(questions + written)
                .then()
                .statusCode(409)
                .body("code", equalTo("conflict"))
                .body("detail", containsString("hide it instead"));
        read("delete.example").body("questions.question", contains(FIRST, SECOND));
    }

    @Test
    void searchKnowsWhatWasHiddenAndWhatWasEdited() {
        JsonPath all = welcome("search.example");
        Owner owner = new Owner("id-of-search.example");
        blog.processed(owner, "https://search.example/promise", "Promise", "A lease is a promise with an end.");
        blog.processed(owner, "https://search.example/horse", "Horse", "saddle bridle stirrup gallop");
        String id = all.getString("questions[0].id");
        similarTo(id).statusCode(200).body("similar_blogs[0].title", equalTo("Promise"));

        change(id, "{\"question\": \"saddle bridle stirrup gallop?\"}").statusCode(200);
        similarTo(id)
                .statusCode(200)
                .body("question_text", equalTo("saddle bridle stirrup gallop?"))
                .body("similar_blogs[0].title", equalTo("Horse"));

        change(id, "{\"hidden\": true}").statusCode(200);
        similarTo(id).statusCode(404).body("code", equalTo("not_found"));
    }

    @Test
    void readersAreAnsweredFromThePostWhateverItsPublisherSays() {
        JsonPath all = welcome("answers.example");
        change(all.getString("questions[0].id"), "{\"hidden\": true}").statusCode(200);
        change(all.getString("questions[1].id"), "{\"answer\": \"A telegraph fences off the late.\"}")
                .statusCode(200);
        add(all, "{\"question\": \"Who invented telegraphy?\", \"answer\": \"My grandfather.\"}")
                .statusCode(201);

        askAbout("answers.example", "Who invented telegraphy?")
                .body("answered", equalTo(false))
                .body("answer", not(containsString("grandfather")));
        askAbout("answers.example", "Who fences off the late?")
                .body("answered", equalTo(true))
                .body("answer", equalTo("A token fences off the late."));
        askAbout("answers.example", "What is the promise?")
                .body("answer", equalTo("A lease is a promise with an end."));
    }

    @Test
    void hostileTextIsMadePlainOrRefused() {
        JsonPath all = welcome("plain.example");

        add(all, "{\"question\": \"A\\u202Eb?\", \"answer\": \"See https://evil.example/x now.\"}")
                .statusCode(201)
                .body("question", equalTo("Ab?"))
                .body("answer", equalTo("See now."));
        add(all, "{\"question\": \"\\u202E\\u200B\", \"answer\": \"A\"}").statusCode(400);
        add(all, "{\"question\": \"" + "x".repeat(201) + "\", \"answer\": \"A\"}")
                .statusCode(400);
        change(all.getString("questions[0].id"), "{}").statusCode(400);
        change(all.getString("questions[0].id"), "{\"position\": -1}").statusCode(400);
    }

    @Test
    void feedbackIsCounted() {
        JsonPath all = welcome("feedback.example");
        String path = "/api/v1/questions/" + all.getString("questions[0].id") + "/feedback";

        for (String word : new String[] {"true", "true", "false"}) {
            json(readers(), "{\"helpful\": " + word + "}").post(path).then().statusCode(200);
        }

        questions(all).body("questions[0].helpful", equalTo(2)).body("questions[0].unhelpful", equalTo(1));
        json(readers(), "{\"helpful\": null}").post(path).then().statusCode(400);
        json(readers(), "{\"helpful\": true}")
                .post("/api/v1/questions/none/feedback")
                .then()
                .statusCode(404);
    }

    @Test
    void questionInVainIsToldToThePublisherAndCountedAsUsage() {
        welcome("vain.example");
        String ask = "{\"question\": \"Who won the chess world cup?\", \"blog_url\": \"https://vain.example/post\"}";
        for (int i = 0; i < 2; i++) {
            json(readers(), ask).post("/api/v1/qa/ask").then().statusCode(200).body("answered", equalTo(false));
        }
        json(readers(), ask)
                .accept("text/event-stream")
                .post("/api/v1/qa/ask")
                .then()
                .statusCode(200)
                .body(containsString("\"answered\":false"));

        publisher()
                .get("/api/v1/unanswered")
                .then()
                .body("questions.question", contains("Who won the chess world cup?"))
                .body("questions.times", contains(3))
                .body("questions.blog_url", contains("https://vain.example/post"));
        publisher()
                .get("/api/v1/usage?days=2")
                .then()
                .body("days", hasSize(2))
                .body("days[0].page_asks", equalTo(3))
                .body("days[1].page_asks", equalTo(0))
                .body("posts", equalTo(1))
                .body("limits.daily_ask_limit", equalTo(1000));
    }

    @Test
    void regenerationIsAJobThatRunsAlthoughNothingChanged() {
        JsonPath all = welcome("again.example");

        String job = publisher()
                .post("/api/v1/posts/" + all.getString("post.blog_id") + "/regenerate")
                .then()
                .statusCode(202)
                .body("blog_url", equalTo("https://again.example/post"))
                .extract()
                .path("job_id");

        publisher().get("/api/v1/jobs/status/" + job).then().body("status", equalTo("queued"));
    }

    @Test
    void eachChangeIsInTheAuditRecord() {
        JsonPath all = welcome("audited.example");
        change(all.getString("questions[0].id"), "{\"hidden\": true}");
        String own = add(all, "{\"question\": \"My own?\", \"answer\": \"Because.\"}")
                .extract()
                .path("id");
        publisher()
                .delete("/api/v1/posts/" + all.getString("post.blog_id") + "/questions/" + own)
                .then()
                .statusCode(200);

        assertThat(publishers.listChanges("id-of-audited.example", 10).await().atMost(Duration.ofSeconds(20)))
                .extracting(change -> change.action())
                .containsExactly("question.removed", "question.added", "question.changed");
        assertThat(publishers
                        .listChanges("id-of-audited.example", 10)
                        .await()
                        .atMost(Duration.ofSeconds(20))
                        .getFirst()
                        .actor())
                .isEqualTo(server.toString());
    }

    @Test
    void listPagesThroughThePostsOfThePublisher() {
        welcome("posts.example");
        blog.processed(new Owner("id-of-posts.example"), "https://posts.example/second", "Second", "It is second.");

        JsonPath first = publisher()
                .get("/api/v1/posts?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(first.getList("posts.url")).containsExactly("https://posts.example/second");
        publisher()
                .queryParam("after", first.getString("next"))
                .get("/api/v1/posts")
                .then()
                .body("posts.url", contains("https://posts.example/post"))
                .body("next", nullValue());
        publisher().get("/api/v1/posts?after=nonsense").then().statusCode(400);
    }

    /** A publisher with one post of two questions. */
    private JsonPath welcome(String domain) {
        publishers
                .create(aPublisher().of(domain).withKey(page).withKey(server).build())
                .await()
                .atMost(Duration.ofSeconds(20));
        process(domain);
        String id = read(domain).extract().path("blog_info.id");
        return publisher().get("/api/v1/posts/" + id + "/questions").jsonPath();
    }

    private void process(String domain) {
        blog.processed(
                new Owner("id-of-" + domain),
                "https://" + domain + "/post",
                "Leases",
                "A lease is a promise with an end.",
                "A token fences off the late.");
    }

    private ValidatableResponse read(String domain) {
        return readers()
                .queryParam("blog_url", "https://" + domain + "/post")
                .get("/api/v1/questions/by-url")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse questions(JsonPath all) {
        return publisher()
                .get("/api/v1/posts/" + all.getString("post.blog_id") + "/questions")
                .then();
    }

    private ValidatableResponse change(String id, String body) {
        return json(publisher(), body).patch("/api/v1/questions/" + id).then();
    }

    private ValidatableResponse add(JsonPath all, String body) {
        return json(publisher(), body)
                .post("/api/v1/posts/" + all.getString("post.blog_id") + "/questions")
                .then();
    }

    private ValidatableResponse similarTo(String questionId) {
        return json(readers(), "{\"question_id\": \"" + questionId + "\"}")
                .post("/api/v1/search/similar")
                .then();
    }

    /** As the publisher's server, which no address' limit stops. */
    private ValidatableResponse askAbout(String domain, String question) {
        String body = "{\"question\": \"" + question + "\", \"blog_url\": \"https://" + domain + "/post\"}";
        return json(publisher(), body).post("/api/v1/qa/ask").then().statusCode(200);
    }

    private RequestSpecification readers() {
        return given().header("X-API-Key", page.reveal()).header("X-Forwarded-For", "203.0.113.50");
    }

    private RequestSpecification publisher() {
        return given().header("X-API-Key", server.reveal());
    }

    private static RequestSpecification json(RequestSpecification request, String body) {
        return request.contentType(ContentType.JSON).body(body);
    }
}
