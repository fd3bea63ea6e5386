package io.askable.language.extractive;

/** A question that a paragraph asks and goes on to answer. */
record Posed(String question, AnswerSentence answer) {}
