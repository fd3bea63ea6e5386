package io.askable.api.jobs;

import io.askable.api.problems.Refusal;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.JobId;
import io.askable.jobs.JobStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what callers name jobs by; refuses the rest with the list of good ones. */
final class JobParameters {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private JobParameters() {}

    /** What is no job id names no job. */
    static JobId id(String text) {
        try {
            return new JobId(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound("There is no such job; " + e.getMessage());
        }
    }

    static Optional<JobStatus> status(@Nullable String wireName) {
        return Optional.ofNullable(wireName).map(name -> Arrays.stream(JobStatus.values())
                .filter(status -> status.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown("status", Arrays.stream(JobStatus.values()))));
    }

    static Optional<ErrorCode> code(@Nullable String wireName) {
        return Optional.ofNullable(wireName).map(name -> Arrays.stream(ErrorCode.values())
                .filter(code -> code.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown("code", Arrays.stream(ErrorCode.values()))));
    }

    static Optional<String> idempotencyKey(@Nullable String header) {
        if (header != null && !KEY.matcher(header).matches()) {
            throw new Refusal.Invalid("Idempotency-Key", "must be 1 to 128 visible ASCII characters");
        }
        return Optional.ofNullable(header);
    }

    private static Refusal unknown(String field, Stream<? extends Enum<?>> good) {
        String names = good.map(one -> one.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
        return new Refusal.Invalid(field, "must be one of " + names);
    }
}
