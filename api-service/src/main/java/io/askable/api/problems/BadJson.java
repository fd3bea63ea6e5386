package io.askable.api.problems;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Why a body could not be read, in a caller's words: no class names, no more of the input than its field names. */
final class BadJson {
    private static final int MAX_MESSAGE = 200;

    private BadJson() {}

    static FieldError error(JacksonException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown -> new FieldError(path(unknown), unknownField(unknown));
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() ->
                new FieldError(path(mismatch), "must be " + wanted(mismatch.getTargetType()));
            case MismatchedInputException mismatch -> new FieldError("", "The body must be one JSON object");
            case StreamConstraintsException large -> new FieldError("", "The body is nested too deeply or too long");
            default -> new FieldError("", "The body is not valid JSON: " + brief(unreadable.getOriginalMessage()));
        };
    }

    private static String unknownField(UnrecognizedPropertyException unknown) {
        String known = unknown.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        return "is not known here; known are " + known;
    }

    private static String path(JsonMappingException failure) {
        List<JsonMappingException.Reference> path = failure.getPath();
        return path.stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .map(BadJson::brief)
                .collect(Collectors.joining("."));
    }

    private static String wanted(Class<?> type) {
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type))) {
            return "a whole number";
        }
        return type == String.class ? "text" : "of another type";
    }

    private static String brief(String text) {
        String line = text.lines().findFirst().orElse("").replaceFirst(" \\(start marker.*", "");
        return line.length() <= MAX_MESSAGE ? line : line.substring(0, MAX_MESSAGE);
    }
}
