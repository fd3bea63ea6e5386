package io.askable.api.publishers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new site owner.
 *
 * @param domain with or without scheme and {@code www.}
 * @param config what differs from the defaults
 * @param subscriptionTier a label; default {@code free}
 * @param widgetConfig passed through to whoever asks
 */
record OnboardRequest(
        @Schema(required = true, examples = "The Example Blog")
        @NotBlank(message = "is required")
        @Size(max = 255, message = "is 1 to 255 characters")
        String name,

        @Schema(required = true, examples = "blog.example")
        @NotBlank(message = "is required")
        @Size(max = 300, message = "is a host name")
        String domain,

        @Schema(required = true, examples = "owner@blog.example")
        @NotNull(message = "is required")
        @Email(regexp = Emails.FORM, message = Emails.WRONG)
        @Size(max = 254, message = Emails.WRONG)
        String email,

        @Schema(implementation = ConfigView.class) @Nullable ObjectNode config,

        @Pattern(regexp = Tiers.ANY, message = Tiers.WRONG) @Nullable
        String subscriptionTier,

        @Nullable Map<String, @Nullable Object> widgetConfig) {}
