package io.askable.language.extractive;

import io.askable.content.Block;
import java.util.List;
import java.util.Optional;

/**
 * A heading with what it heads.
 *
 * @param sentences fit to be an answer, in reading order; may be empty
 */
record Section(Optional<Block> heading, List<AnswerSentence> sentences) {}
