package io.askable.api.curation;

import io.askable.content.Draft;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question of the publisher's own.
 *
 * @param icon one emoji; default 💡
 */
record NewQuestion(
        @Schema(required = true)
        @NotBlank(message = "is required")
        @Size(max = Draft.MAX_QUESTION, message = "is at most 200 characters")
        String question,

        @Schema(required = true)
        @NotBlank(message = "is required")
        @Size(max = Draft.MAX_ANSWER, message = "is at most 1200 characters")
        String answer,

        @Size(min = 1, max = 16, message = "is one emoji") @Nullable
        String icon) {}
