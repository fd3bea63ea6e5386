package io.askable.language.extractive;

import java.util.List;

/** Takes answers from a post, word for word. */
final class Answers {

    private static final int SHORT = 90;
    private static final int ENOUGH = 320;
    private static final int SECTION_ENOUGH = 480;

    private final List<AnswerSentence> sentences;

    Answers(List<AnswerSentence> sentences) {
        this.sentences = sentences;
    }

    /** The sentence, with the one that follows it at once where it is short. */
    String around(AnswerSentence sentence) {
        return sentence.text().length() >= SHORT ? sentence.text() : joined(sentence, ENOUGH, 2);
    }

    /** The first sentences from {@code first} on, of one paragraph. */
    String beginningWith(AnswerSentence first) {
        return joined(first, SECTION_ENOUGH, 3);
    }

    private String joined(AnswerSentence first, int maxChars, int maxSentences) {
        int end = first.end();
        int taken = 1;
        for (int i = first.place() + 1; i < sentences.size() && taken < maxSentences; i++, taken++) {
            AnswerSentence next = sentences.get(i);
            boolean follows = next.block() == first.block()
                    && first.blockText().substring(end, next.start()).isBlank();
            if (!follows || next.end() - first.start() > maxChars) {
                break;
            }
            end = next.end();
        }
        return first.blockText().substring(first.start(), end);
    }
}
