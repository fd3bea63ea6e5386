package io.askable.language.extractive.asked;

/** A question that some text of the post answers. */
public record Asked(String question, Kind kind) {}
