package io.askable.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AskIT {
    private static final String URL = "https://garden.example/compost";
    private static final String COMPOST = "Compost ripens in eight weeks.";

    @Inject
    Blog blog;

    @Test
    void questionIsAnsweredFromThePostWithItsSource() {
        blog.processed(URL, "Compost", COMPOST, "Worms like darkness.");

        ask("{\"question\": \"When does compost ripen?\", \"blog_url\": \"" + URL + "\"}")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("question", equalTo("When does compost ripen?"))
                .body("answered", equalTo(true))
                .body("answer", equalTo(COMPOST))
                .body("word_count", equalTo(5))
                .body("processing_time_ms", greaterThanOrEqualTo(0f))
                .body("written_by", equalTo("passages"))
                .body("sources", hasSize(1))
                .body("sources[0].url", equalTo(URL))
                .body("sources[0].title", equalTo("Compost"))
                .body("sources[0].quote", equalTo(COMPOST))
                .body("sources[0].blog_id", notNullValue());
    }

    @Test
    void whatThePostDoesNotSayIsNotAnswered() {
        blog.processed(URL, "Compost", COMPOST);

        ask("{\"question\": \"Who invented telegraphy?\", \"blog_url\": \"" + URL + "\"}")
                .then()
                .statusCode(200)
                .body("answered", equalTo(false))
                .body("answer", equalTo("The posts do not say."))
                .body("sources", hasSize(0));
    }

    @Test
    void questionWithoutAPostIsAnsweredFromAllAndNotFromRemovedOnes() {
        String url = "https://garden.example/rhubarb";
        blog.processed(url, "Rhubarb", "Rhubarb leaves are poisonous.");
        blog.processed(URL, "Compost", COMPOST);
        String question = "{\"question\": \"Is rhubarb poisonous?\"}";

        ask(question).then().body("answered", equalTo(true)).body("sources[0].url", equalTo(url));

        String id = given().queryParam("blog_url", url)
                .get("/api/v1/questions/by-url")
                .path("blog_info.id");
        given().delete("/api/v1/questions/{id}", id).then().statusCode(200);
        ask(question).then().body("answered", equalTo(false));
    }

    @Test
    void streamedAnswerComesAsTokenSourceAndDone() {
        blog.processed(URL, "Compost", COMPOST);

        String events = stream("{\"question\": \"When does compost ripen?\", \"blog_url\": \"" + URL + "\"}");

        assertThat(events)
                .containsSubsequence("event:token", COMPOST, "event:source", URL, "event:done", "\"answered\":true");
    }

    @Test
    void streamThatFailsOnItsWayEndsWithTheProblem() {
        blog.processed(URL, "Compost", COMPOST);

        assertThat(stream("{\"question\": \"Is it " + Language.MODEL_DOWN + "?\", \"blog_url\": \"" + URL + "\"}"))
                .contains("event:error")
                .contains("\"code\":\"overloaded\"");
    }

    @Test
    void modelThatIsDownMeansTryAgainLater() {
        blog.processed(URL, "Compost", COMPOST);

        ask("{\"question\": \"Is it " + Language.MODEL_DOWN + "?\", \"blog_url\": \"" + URL + "\"}")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("30"))
                .body("code", equalTo("overloaded"))
                .body("detail", containsString("language model"))
                .body("detail", not(containsString("Connection refused")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400|invalid_request|question: is required",
                "{\"question\": \"  \"}|400|invalid_request|question: is required",
                "{\"question\": \"x?\", \"context\": 1}|400|invalid_request|context: is not known here",
                "{\"question\": \"x?\", \"blog_url\": \"ftp://a.b\"}|400|invalid_url|Only http and https",
                "{\"question\": \"x?\", \"blog_url\": \"none.example\"}|404|not_found|No questions are known for"
            })
    void questionThatCannotBeRightSaysWhatIsWrong(String body, int status, String code, String detail) {
        for (String accepted : List.of("application/json", "text/event-stream")) {
            request(body)
                    .accept(accepted)
                    .post("/api/v1/qa/ask")
                    .then()
                    .statusCode(status)
                    .contentType("application/problem+json")
                    .body("code", equalTo(code))
                    .body("detail", containsString(detail));
        }
    }

    private static Response ask(String body) {
        return request(body).post("/api/v1/qa/ask");
    }

    private static String stream(String body) {
        return request(body)
                .accept("text/event-stream")
                .post("/api/v1/qa/ask")
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .extract()
                .asString();
    }

    private static RequestSpecification request(String body) {
        return given().contentType("application/json").body(body);
    }
}
