package io.askable.language.extractive;

import io.askable.content.Block;

/**
 * A list and the sentence that ends with a colon before it.
 *
 * @param place where it stands, counted as {@link AnswerSentence#place}
 */
record Introduced(String sentence, int place, Block list) {}
