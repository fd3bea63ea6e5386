package io.askable.language.extractive;

import io.askable.content.Block;
import java.util.List;
import java.util.Optional;

/**
 * A heading, or a paragraph that is nothing but a question, with what it heads.
 *
 * @param sentences fit to be an answer, in reading order; may be empty
 * @param list stands where the section's answer begins
 * @param skipped characters of the section in front of its first fit sentence
 */
record Section(Optional<Block> heading, List<AnswerSentence> sentences, Optional<Block> list, int skipped) {}
