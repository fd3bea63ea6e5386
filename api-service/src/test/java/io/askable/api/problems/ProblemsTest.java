package io.askable.api.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.askable.jobs.DatabaseUnavailable;
import io.askable.jobs.IdempotencyMismatch;
import io.askable.jobs.JobId;
import io.askable.jobs.JobNotFound;
import io.askable.jobs.QueueFull;
import io.askable.language.LanguageFailure;
import io.askable.url.BlogUrl;
import io.askable.url.InvalidBlogUrl;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {
    private final ObjectMapper json = new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    private final Problems problems = new Problems(json);

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new Refusal.Invalid("limit", "must be 1 to 50"), 400, "invalid_request", "none"),
                Arguments.of(invalidUrl(), 400, "invalid_url", "none"),
                Arguments.of(new Refusal.Forbidden("Not you"), 403, "forbidden", "none"),
                Arguments.of(new Refusal.NotFound("There is no post"), 404, "not_found", "none"),
                Arguments.of(
                        new JobNotFound(new JobId("01890000-0000-7000-8000-000000000000")), 404, "not_found", "none"),
                Arguments.of(new Refusal.Conflict("It is finished"), 409, "conflict", "none"),
                Arguments.of(new Refusal.TooLarge(10), 413, "payload_too_large", "none"),
                Arguments.of(new Refusal.Overloaded("Come again"), 503, "overloaded", "1"),
                Arguments.of(new IdempotencyMismatch("k"), 422, "idempotency_mismatch", "none"),
                Arguments.of(new QueueFull(100, Duration.ofSeconds(30)), 503, "overloaded", "30"),
                Arguments.of(new DatabaseUnavailable(new IllegalStateException()), 503, "database_unavailable", "5"),
                Arguments.of(
                        new LanguageFailure.ModelUnavailable("429", Optional.of(Duration.ofSeconds(7)), null),
                        503,
                        "overloaded",
                        "7"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachFailureHasItsStatusAndStableCode(Throwable failure, int status, String code, String retryAfter)
            throws JsonProcessingException {
        Problems.Answer answer = problems.answer(failure, "id-1");

        JsonNode body = json.readTree(answer.body());
        assertThat(answer.status()).isEqualTo(status);
        assertThat(body.get("status").intValue()).isEqualTo(status);
        assertThat(body.get("code").textValue()).isEqualTo(code);
        assertThat(body.get("type").textValue()).isEqualTo("urn:askable:problem:" + code);
        assertThat(body.get("request_id").textValue()).isEqualTo("id-1");
        assertThat(answer.headers().getOrDefault("Retry-After", "none")).isEqualTo(retryAfter);
    }

    @Test
    void unclassifiedFailureTellsNoDetails() throws JsonProcessingException {
        Problems.Answer answer = problems.answer(new IllegalStateException("password is hunter2"), "id-2");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(json.readTree(answer.body()).get("code").textValue()).isEqualTo("internal");
        assertThat(answer.body()).doesNotContain("hunter2").doesNotContain("IllegalState");
    }

    @Test
    void modelsOwnWordsStayInTheLog() {
        Problems.Answer answer = problems.answer(new LanguageFailure.ModelRefused("key sk-123 was refused"), "id-3");

        assertThat(answer.body()).doesNotContain("sk-123");
    }

    private static InvalidBlogUrl invalidUrl() {
        try {
            throw new IllegalStateException("taken for an address: " + BlogUrl.of("ftp://blog.example"));
        } catch (InvalidBlogUrl e) {
            return e;
        }
    }
}
