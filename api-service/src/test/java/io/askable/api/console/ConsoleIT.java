package io.askable.api.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.askable.api.keys.KeysMode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where keys are needed, the page that asks for one is not behind one. */
@QuarkusTest
@TestProfile(KeysMode.class)
class ConsoleIT {
    @ParameterizedTest
    @CsvSource({
        "/publishers, text/html, /publishers/main.js",
        "/publishers/main.js, text/javascript, /publishers/me",
        "/publishers/main.css, text/css, prefers-color-scheme"
    })
    void isServedWithoutKeyUnderAStrictPolicy(String path, String type, String part) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType(type)
                .header("Cache-Control", equalTo("no-cache"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("script-src 'self'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe")),
                                not(containsString("\n"))))
                .body(containsString(part));
    }

    @ParameterizedTest
    @CsvSource({"/publishers/index.html", "/publishers/content-security-policy.txt", "/publishers/..%2fmain.js"})
    void nothingElseIsServedBesideIt(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }
}
