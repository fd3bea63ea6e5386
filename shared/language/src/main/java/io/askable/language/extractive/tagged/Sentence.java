package io.askable.language.extractive.tagged;

import java.util.List;

/** A sentence with its words and their parts of speech. */
public record Sentence(String text, List<Token> tokens) {

    public int size() {
        return tokens.size();
    }

    public Token at(int index) {
        return tokens.get(index);
    }

    public boolean has(int index) {
        return index >= 0 && index < tokens.size();
    }

    /** As it stands in the sentence; empty for an empty range. */
    public String between(int from, int to) {
        return from >= to
                ? ""
                : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** Index of the closing full stop, or the number of words where there is none. */
    public int end() {
        int end = size();
        while (end > 0 && at(end - 1).text().matches("[.!?…:;\"'”’)]+")) {
            end--;
        }
        return end;
    }

    /** The first of {@code words} from {@code from} on and before {@code to}; -1: none. */
    public int find(int from, int to, String... words) {
        for (int i = from; i < to; i++) {
            if (at(i).says(words)) {
                return i;
            }
        }
        return -1;
    }
}
