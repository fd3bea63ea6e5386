package io.askable.worker.crawl;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** When a site wants to be asked again. Source: RFC 9110 §10.2.3. */
final class RetryAfter {

    private static final Duration MAX = Duration.ofHours(1);

    private RetryAfter() {}

    /** At most an hour after {@code now}; empty when the header is absent, unreadable or in the past. */
    static Optional<Instant> of(HttpHeaders headers, Instant now) {
        return headers.firstValue("retry-after")
                .flatMap(value -> parse(value.strip(), now))
                .filter(at -> at.isAfter(now))
                .map(at -> at.isAfter(now.plus(MAX)) ? now.plus(MAX) : at);
    }

    private static Optional<Instant> parse(String value, Instant now) {
        try {
            return Optional.of(
                    value.matches("\\d{1,9}")
                            ? now.plusSeconds(Long.parseLong(value))
                            : DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
