package io.askable.api.publishers;

import io.askable.sites.KeyKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be asked for of keys. */
final class KeyRequests {
    private static final String KINDS = "publishable|secret";
    private static final String WRONG_KIND = "is publishable or secret";
    private static final int MAX_GRACE_HOURS = 24 * 30;

    private KeyRequests() {}

    /**
     * A key in place of the present one.
     *
     * @param kind default {@code publishable}
     * @param graceHours how long the former key goes on working; default as configured, 0 for not at all
     */
    record Rotation(
            @Schema(defaultValue = "publishable") @Pattern(regexp = KINDS, message = WRONG_KIND) @Nullable
            String kind,

            @Min(value = 0, message = "is 0 to 720") @Max(value = MAX_GRACE_HOURS, message = "is 0 to 720") @Nullable
            Integer graceHours) {
        static final Rotation USUAL = new Rotation(null, null);

        KeyKind kindOrDefault() {
            return kind == null ? KeyKind.PUBLISHABLE : kindOf(kind);
        }

        Duration graceOr(Duration usual) {
            return graceHours == null ? usual : Duration.ofHours(graceHours);
        }
    }

    /** The end of a key. {@code hint}: its last four characters. */
    record Revocation(
            @NotNull(message = "is required") @Pattern(regexp = KINDS, message = WRONG_KIND)
            String kind,

            @NotNull(message = "is required")
            @Pattern(regexp = "[0-9A-Za-z]{4}", message = "is the key's last four characters")
            String hint) {
        KeyKind keyKind() {
            return kindOf(kind);
        }
    }

    private static KeyKind kindOf(String name) {
        return KeyKind.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
