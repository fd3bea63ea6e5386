package io.askable.api.problems;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/** Broken constraints under the names that callers use. */
final class Violations {
    private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

    private Violations() {}

    static List<FieldError> errors(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(Violations::error)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String field = "";
        for (Path.Node node : violation.getPropertyPath()) {
            boolean isNamed = node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.PARAMETER;
            field = isNamed ? NAMES.translate(node.getName()) : field;
        }
        return new FieldError(field, violation.getMessage());
    }
}
