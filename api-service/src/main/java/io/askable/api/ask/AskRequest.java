package io.askable.api.ask;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reader's question.
 *
 * @param blogUrl the post to answer from; absent: all posts
 */
record AskRequest(
        @Schema(required = true, examples = "What happens when a worker dies?")
        @NotBlank(message = "is required")
        @Size(max = 500, message = "must be 1 to 500 characters")
        String question,

        @Schema(examples = "https://blog.example/how-queues-work") @Nullable
        String blogUrl) {}
