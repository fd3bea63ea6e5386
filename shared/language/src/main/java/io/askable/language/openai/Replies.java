package io.askable.language.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askable.language.LanguageFailure.ModelInvalid;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a model replied against the shape it was given. Fails with {@link ModelInvalid}. */
final class Replies {

    private static final Pattern FENCE = Pattern.compile("(?s)^\\s*```[a-zA-Z]*\\s*\\n?(.*?)\\n?\\s*```\\s*$");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @RegisterForReflection
    record WrittenQuestions(List<WrittenQuestion> questions) {}

    /** @param importance 1 to 10, for choosing among the parts of a long post */
    @RegisterForReflection
    record WrittenQuestion(String question, String answer, String quote, String icon, int importance) {}

    @RegisterForReflection
    record WrittenSummary(
            String summary, @JsonProperty("key_points") List<String> keyPoints) {}

    @RegisterForReflection
    record WrittenAnswer(boolean answered, String answer, List<String> quotes) {}

    private Replies() {}

    static <T> T read(String reply, Class<T> shape) {
        if (reply == null || reply.isBlank()) {
            throw new ModelInvalid("The model answered nothing");
        }
        Matcher fenced = FENCE.matcher(reply);
        try {
            T read = JSON.readValue(fenced.matches() ? fenced.group(1) : reply, shape);
            if (read == null) {
                throw new ModelInvalid("The model answered nothing");
            }
            return read;
        } catch (JsonProcessingException e) {
            // Its message would quote the reply.
            throw new ModelInvalid("The model's answer is not of the shape it was given: "
                    + e.getClass().getSimpleName());
        }
    }
}
