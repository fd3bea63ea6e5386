package io.askable.api.publishers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What shall change of a publisher; what is not given stays.
 *
 * @param config settings that change; null makes one absent again
 * @param widgetConfig keys that change; null removes one
 */
record UpdateRequest(
        @Size(min = 1, max = 255, message = "is 1 to 255 characters")
        @Pattern(regexp = "(?s).*\\S.*", message = "is 1 to 255 characters")
        @Nullable
        String name,

        @Email(regexp = Emails.FORM, message = Emails.WRONG) @Size(max = 254, message = Emails.WRONG) @Nullable
        String email,

        @Pattern(regexp = "trial|active|suspended|inactive", message = "is trial, active, suspended or inactive")
        @Nullable
        String status,

        @Pattern(regexp = Tiers.ANY, message = Tiers.WRONG) @Nullable
        String subscriptionTier,

        @Schema(implementation = ConfigView.class) @Nullable ObjectNode config,
        @Nullable Map<String, @Nullable Object> widgetConfig) {
    boolean isEmpty() {
        return name == null
                && email == null
                && status == null
                && subscriptionTier == null
                && config == null
                && widgetConfig == null;
    }
}
