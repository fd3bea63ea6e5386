package io.askable.worker.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the ways in which pages write a date for machines. */
final class PublishedDates {

    /** Year first, with or without separators; whatever follows is time of day. The day as written, in the writer's zone. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile("^(\\d{4})([-/.]?)(\\d{2})\\2(\\d{2})(?!\\d).*", Pattern.DOTALL);

    private PublishedDates() {}

    static Optional<LocalDate> parse(String text) {
        Matcher matcher = YEAR_FIRST.matcher(text.strip());
        try {
            if (matcher.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(3)),
                        Integer.parseInt(matcher.group(4))));
            }
            TemporalAccessor http = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip());
            return Optional.of(LocalDate.from(http));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
