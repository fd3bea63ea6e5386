package io.askable.api.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to find posts alike to: exactly one of a question, a post, a text.
 *
 * @param limit 1 to 10; default 3
 */
record SimilarRequest(
        @Nullable String questionId,

        @Schema(examples = "https://blog.example/how-queues-work") @Nullable
        String blogUrl,

        @Size(min = 1, max = 2_000, message = "must be 1 to 2000 characters") @Nullable
        String text,

        @Schema(defaultValue = "3", minimum = "1", maximum = "10")
        @Min(value = 1, message = "must be 1 to 10")
        @Max(value = 10, message = "must be 1 to 10")
        @Nullable
        Integer limit) {
    private static final int DEFAULT_LIMIT = 3;

    int limitOrDefault() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
