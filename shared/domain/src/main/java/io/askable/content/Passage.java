package io.askable.content;

import java.util.Optional;

/**
 * About 100 words of a post in whole sentences: what a question is matched with.
 *
 * @param block index of the article's block it begins in
 * @param text an exact substring of the article's text
 * @param embedding absent where no embedder knows the language or none is set up
 */
public record Passage(int block, String text, Optional<Embedding> embedding) {}
