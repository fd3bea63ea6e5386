package io.askable.language.extractive.english;

import io.askable.language.extractive.tagged.Sentence;
import java.util.Optional;

/** A sentence as the patterns see it. */
record Reading(Sentence sentence, Optional<Clause> clause, Inversion inversion, Words words) {

    String inside(int from, int to) {
        return words.inside(sentence, from, to);
    }
}
