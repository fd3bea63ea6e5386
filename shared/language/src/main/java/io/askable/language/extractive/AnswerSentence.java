package io.askable.language.extractive;

/**
 * A sentence that may stand in an answer.
 *
 * @param place in the post, from 0 on, counting these alone
 * @param start its place in the block's text
 */
record AnswerSentence(int place, int section, int block, String blockText, int start, int end) {

    String text() {
        return blockText.substring(start, end);
    }
}
