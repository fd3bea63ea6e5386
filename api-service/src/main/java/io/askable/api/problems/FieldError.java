package io.askable.api.problems;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What is wrong with one field, header or parameter, under the name the caller gave it. */
@RegisterForReflection
public record FieldError(String field, String message) {}
