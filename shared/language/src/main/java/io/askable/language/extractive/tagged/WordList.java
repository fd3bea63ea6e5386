package io.askable.language.extractive.tagged;

import java.util.Set;

/** Lists of words as they are easiest to read: one after the other. */
public final class WordList {

    private WordList() {}

    /** Of words parted by white space; fails on a word named twice. */
    public static Set<String> of(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}
