package io.askable.api.publishers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.askable.api.keys.KeysMode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(KeysMode.class)
class PublishersIT {
    private static final String ALL = "/api/v1/publishers";

    @Test
    void onboardedPublisherCallsWithItsKeysAtOnce() {
        JsonPath onboarded = onboard("first.example", "").extract().jsonPath();

        assertThat(onboarded.getString("publisher.status")).isEqualTo("trial");
        assertThat(onboarded.getInt("publisher.config.questions_per_blog")).isEqualTo(5);
        byKey(onboarded.getString("secret_key"))
                .get(ALL + "/me")
                .then()
                .statusCode(200)
                .body("domain", equalTo("first.example"))
                .body("keys", hasSize(2));
        byKey(onboarded.getString("api_key"))
                .contentType(ContentType.JSON)
                .body("{\"blog_url\": \"https://www.first.example/post\"}")
                .post("/api/v1/jobs/process")
                .then()
                .statusCode(202);
        admin().get(ALL + "/by-domain/WWW.First.Example")
                .then()
                .statusCode(200)
                .body("id", equalTo(onboarded.getString("publisher.id")));
    }

    @Test
    void keysAreShownOnceAndStoredAsHashes() {
        JsonPath onboarded = onboard("once.example", "").extract().jsonPath();
        String secret = onboarded.getString("secret_key");

        String shown = admin().get(ALL + "/" + onboarded.getString("publisher.id"))
                .then()
                .body("keys.hint", hasItem(secret.substring(secret.length() - 4)))
                .extract()
                .asString();
        assertThat(shown).doesNotContain(secret).doesNotContain(onboarded.getString("api_key"));
    }

    @Test
    void domainHasOnePublisher() {
        onboard("taken.example", "");

        adminJson(onboarding("https://www.taken.example/", ""))
                .post(ALL + "/onboard")
                .then()
                .statusCode(409)
                .body("code", equalTo("conflict"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"domain\": \"co.uk\"",
                "\"domain\": \"a.example\", \"email\": \"nobody\"",
                "\"domain\": \"a.example\", \"subscription_tier\": \"gold\"",
                "\"domain\": \"a.example\", \"config\": {\"questions_per_blog\": 21}",
                "\"domain\": \"a.example\", \"config\": {\"questions_per_blog\": \"5\"}",
                "\"domain\": \"a.example\", \"config\": {\"temperature\": 1.5}",
                "\"domain\": \"a.example\", \"config\": {\"daily_blog_limit\": 0}",
                "\"domain\": \"a.example\", \"config\": {\"use_grounding\": true}",
                "\"domain\": \"a.example\", \"config\": {\"$where\": \"1\"}",
                "\"domain\": \"a.example\", \"config\": {\"whitelisted_blog_urls\": [null]}",
                "\"domain\": \"a.example\", \"config\": {\"allowed_origins\": [\"blog.example\"]}",
                "\"domain\": \"a.example\", \"widget_config\": {\"$set\": 1}",
                "\"domain\": \"a.example\", \"widget_config\": {\"ads\": [{\"a.b\": 1}]}",
                "\"domain\": \"a.example\", \"widget_config\": {\"n\": 123456789012345678901234567890}",
                "\"domain\": \"a.example\", \"widget_config\": {\"a\": [[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]}"
            })
    void badOnboardingIsRefused(String fields) {
        String email = fields.contains("email") ? "" : "\"email\": \"a@a.example\", ";
        adminJson("{\"name\": \"A\", " + email + fields + "}")
                .post(ALL + "/onboard")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_request"));
    }

    @Test
    void updateChangesWhatIsGivenAlone() {
        String id = id(
                onboard(
                        "update.example",
                        ", \"config\": {\"questions_per_blog\": 7, \"temperature\": 0.5}, \"widget_config\": {\"theme\": \"dark\", \"ga\": \"x\"}"));

        adminJson("{\"config\": {\"language\": \"de\", \"temperature\": null}, \"widget_config\": {\"ga\": null}}")
                .put(ALL + "/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("The update.example"))
                .body("config.questions_per_blog", equalTo(7))
                .body("config.language", equalTo("de"))
                .body("config.temperature", nullValue())
                .body("widget_config.theme", equalTo("dark"))
                .body("widget_config", not(containsString("ga")));
        admin().get(ALL + "/" + id + "/config").then().body("questions_per_blog", equalTo(7));
        adminJson("{}").put(ALL + "/" + id).then().statusCode(400);
    }

    @Test
    void formerKeyWorksOnWhileItIsRelieved() {
        JsonPath onboarded = onboard("rotate.example", "").extract().jsonPath();
        String path = ALL + "/" + onboarded.getString("publisher.id");
        String former = onboarded.getString("secret_key");

        JsonPath rotated = adminJson("{\"kind\": \"secret\"}")
                .post(path + "/regenerate-api-key")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String fresh = rotated.getString("api_key");

        assertThat(rotated.getString("former_key_expires_at")).isNotNull();
        byKey(former).get(ALL + "/me").then().statusCode(200);
        byKey(fresh).get(ALL + "/me").then().statusCode(200);
    }

    @Test
    void revokedKeyIsRefused() {
        JsonPath onboarded = onboard("revoke.example", "").extract().jsonPath();
        String path = ALL + "/" + onboarded.getString("publisher.id");
        String key = onboarded.getString("secret_key");

        adminJson("{\"kind\": \"secret\", \"hint\": \"" + key.substring(key.length() - 4) + "\"}")
                .post(path + "/revoke-api-key")
                .then()
                .statusCode(200)
                .body("keys.kind", contains("publishable"));
        byKey(key).get(ALL + "/me").then().statusCode(401);
    }

    @Test
    void inactivePublisherIsServedAgainOnceReactivated() {
        JsonPath onboarded = onboard("pause.example", "").extract().jsonPath();
        String path = ALL + "/" + onboarded.getString("publisher.id");

        admin().delete(path).then().statusCode(200).body("status", equalTo("inactive"));
        admin().delete(path).then().statusCode(409);
        byKey(onboarded.getString("secret_key")).get(ALL + "/me").then().statusCode(403);
        admin().post(path + "/reactivate").then().statusCode(200).body("status", equalTo("active"));
        admin().post(path + "/reactivate").then().statusCode(409);
    }

    @Test
    void everyChangeIsInTheRecordAndNoKeyIs() {
        JsonPath onboarded = onboard("audit.example", "").extract().jsonPath();
        String path = ALL + "/" + onboarded.getString("publisher.id");
        adminJson("{\"name\": \"Renamed\"}").put(path).then().statusCode(200);
        String fresh = admin().contentType(ContentType.JSON)
                .post(path + "/regenerate-api-key")
                .path("api_key");
        admin().delete(path).then().statusCode(200);

        String record = admin().get(path + "/changes")
                .then()
                .body(
                        "action",
                        contains("publisher.deactivated", "key.rotated", "publisher.updated", "publisher.onboarded"))
                .body("actor", hasItem("admin"))
                .body("details[2].name", equalTo("The audit.example → Renamed"))
                .extract()
                .asString();
        assertThat(record).doesNotContain(fresh);
    }

    @Test
    void listPagesThroughPublishersOfAStatus() {
        for (String name : new String[] {"l1", "l2"}) {
            String id = id(onboard(name + ".listed.example", ""));
            adminJson("{\"status\": \"suspended\"}").put(ALL + "/" + id).then().statusCode(200);
        }
        admin().get(ALL + "?status=suspended&page_size=1")
                .then()
                .body("total", greaterThanOrEqualTo(2))
                .body("publishers.domain", contains("l2.listed.example"));
        admin().get(ALL + "?status=suspended&page_size=1&page=2")
                .then()
                .body("publishers.domain", contains("l1.listed.example"));
        admin().get(ALL + "?status=gone").then().statusCode(400);
    }

    private static ValidatableResponse onboard(String domain, String more) {
        return adminJson(onboarding(domain, more)).post(ALL + "/onboard").then().statusCode(201);
    }

    private static String onboarding(String domain, String more) {
        return "{\"name\": \"The %s\", \"domain\": \"%s\", \"email\": \"owner@blog.example\"%s}"
                .formatted(domain, domain, more);
    }

    private static String id(ValidatableResponse onboarded) {
        return onboarded.extract().path("publisher.id");
    }

    private static RequestSpecification byKey(String key) {
        return given().header("X-API-Key", key);
    }

    private static RequestSpecification adminJson(String body) {
        return admin().contentType(ContentType.JSON).body(body);
    }

    private static RequestSpecification admin() {
        return given().header("X-Admin-Key", KeysMode.ADMIN_KEY);
    }
}
