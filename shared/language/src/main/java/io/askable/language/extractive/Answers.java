package io.askable.language.extractive;

import io.askable.content.Block;
import io.askable.content.Draft;
import java.util.List;
import java.util.Optional;

/** Takes answers from a post, word for word. */
final class Answers {

    private static final int SHORT = 90;
    private static final int ENOUGH = 320;
    private static final int SECTION_ENOUGH = 480;
    private static final int LIST_SHORTEST = 20;

    /** A sentence too short to answer anything may stand between two that do. */
    private static final int BETWEEN = 29;

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

    /** Both as one, where the second follows the first at once. */
    Optional<AnswerSentence> together(AnswerSentence first, AnswerSentence second) {
        return follows(first, first.end(), second)
                ? Optional.of(new AnswerSentence(
                        first.place(), first.section(), first.block(), first.blockText(), first.start(), second.end()))
                : Optional.empty();
    }

    private static boolean follows(AnswerSentence first, int end, AnswerSentence next) {
        return next.block() == first.block()
                && first.blockText().substring(end, next.start()).strip().length() <= BETWEEN;
    }

    record Listed(String answer, AnswerSentence quote) {}

    /** As {@link #listed(int, Block)}, where the section is. */
    Optional<Listed> listed(Section section, Block list) {
        int place = section.sentences().stream()
                .findFirst()
                .map(AnswerSentence::place)
                .orElse(Math.max(0, sentences.size() - 1));
        return listed(place, list);
    }

    /** The list's items as one text; empty where they are not worth it. The sentence before the list is left out. */
    Optional<Listed> listed(int place, Block list) {
        List<String> items = list.text().lines().filter(item -> !item.isBlank()).toList();
        int chars = items.stream().mapToInt(String::length).sum();
        if (items.size() < 2 || chars < LIST_SHORTEST || chars + 2 * items.size() > Draft.MAX_ANSWER) {
            return Optional.empty();
        }
        StringBuilder answer = new StringBuilder();
        for (String item : items) {
            boolean closed = answer.isEmpty() || ".!?;:,".indexOf(answer.charAt(answer.length() - 1)) >= 0;
            answer.append(answer.isEmpty() ? "" : closed ? " " : "; ").append(item.strip());
        }
        int end = list.text().indexOf('\n') < 0
                ? list.text().length()
                : list.text().indexOf('\n');
        return Optional.of(
                new Listed(answer.toString(), new AnswerSentence(place, 0, list.index(), list.text(), 0, end)));
    }

    private String joined(AnswerSentence first, int maxChars, int maxSentences) {
        int end = first.end();
        int taken = 1;
        for (int i = first.place() + 1; i < sentences.size() && taken < maxSentences; i++, taken++) {
            AnswerSentence next = sentences.get(i);
            if (!follows(first, end, next) || next.end() - first.start() > maxChars) {
                break;
            }
            end = next.end();
        }
        return first.blockText().substring(first.start(), end);
    }
}
