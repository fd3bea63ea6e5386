package io.askable.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SearchIT {
    private static final String ZEBRA = "zebra savanna stripes herd grazing migration";

    @Inject
    Blog blog;

    @Test
    void postsAlikeAreFoundByPostQuestionAndTextAndGoneOnesAreNot() {
        blog.processed("https://zoo.example/zebra", "Zebras", ZEBRA);
        blog.processed("https://zoo.example/horse", "Horses", "zebra savanna stripes stable saddle");
        blog.processed("https://zoo.example/tax", "Taxes", "income form deadline office stamp");

        similar("{\"blog_url\": \"https://zoo.example/zebra\", \"limit\": 1}")
                .statusCode(200)
                .body("question_text", equalTo("Zebras"))
                .body("$", not(hasKey("question_id")))
                .body("similar_blogs.url", contains("https://zoo.example/horse"))
                .body("similar_blogs[0].title", equalTo("Horses"))
                .body("similar_blogs[0].similarity_score", greaterThan(0.5f));

        String question = questionOf("https://zoo.example/horse");
        similar("{\"question_id\": \"" + question + "\"}")
                .body("question_id", equalTo(question))
                .body("similar_blogs.url", not(hasItem("https://zoo.example/horse")))
                .body("similar_blogs[0].url", equalTo("https://zoo.example/zebra"));

        similar("{\"text\": \"" + ZEBRA + "\"}").body("similar_blogs[0].url", equalTo("https://zoo.example/zebra"));

        given().delete("/api/v1/questions/{id}", blogIdOf("https://zoo.example/zebra"))
                .then()
                .statusCode(200);
        similar("{\"text\": \"" + ZEBRA + "\"}").body("similar_blogs.url", not(hasItem("https://zoo.example/zebra")));
    }

    @Test
    void noMoreThanWantedComeBack() {
        for (int i = 0; i < 5; i++) {
            blog.processed("https://zoo.example/ant-" + i, "Ant " + i, "antenna colony tunnel queen " + i);
        }

        similar("{\"text\": \"antenna colony tunnel queen\"}").body("similar_blogs", hasSize(3));
        similar("{\"text\": \"antenna colony tunnel queen\", \"limit\": 2}").body("similar_blogs", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400|invalid_request|exactly one of question_id, blog_url and text",
                "{\"text\": \"a\", \"blog_url\": \"a.b\"}|400|invalid_request|exactly one of",
                "{\"text\": \"\"}|400|invalid_request|text: must be 1 to 2000",
                "{\"text\": \"a\", \"limit\": 11}|400|invalid_request|limit: must be 1 to 10",
                "{\"question_id\": \"a b\"}|400|invalid_request|question_id: is not a question's id",
                "{\"question_id\": \"nobody\"}|404|not_found|There is no question nobody",
                "{\"blog_url\": \"nobody.example\"}|404|not_found|No questions are known for https://nobody.example/",
                "{\"blog_url\": \"ftp://a.b\"}|400|invalid_url|Only http and https"
            })
    void searchThatCannotBeRightSaysWhatIsWrong(String body, int status, String code, String detail) {
        similar(body).statusCode(status).body("code", equalTo(code)).body("detail", containsString(detail));
    }

    private static ValidatableResponse similar(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/search/similar")
                .then();
    }

    private static String questionOf(String url) {
        return given().queryParam("blog_url", url)
                .get("/api/v1/questions/by-url")
                .path("questions[0].id");
    }

    private static String blogIdOf(String url) {
        return given().queryParam("blog_url", url)
                .get("/api/v1/questions/by-url")
                .path("blog_info.id");
    }
}
