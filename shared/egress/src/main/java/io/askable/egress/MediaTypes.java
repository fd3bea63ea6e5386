package io.askable.egress;

import java.util.Locale;
import java.util.Optional;

/** Content-Type headers, without their parameters. */
final class MediaTypes {

    private MediaTypes() {}

    static Optional<String> of(Optional<String> contentType) {
        return contentType
                .map(header -> header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(type -> !type.isEmpty());
    }
}
