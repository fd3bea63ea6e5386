package io.askable.language.extractive.english;

import java.util.Optional;

/** One way in which a sentence answers a question. */
interface Pattern {

    /** The question that the sentence answers, if it is of this kind. It need not be good English yet: see {@link Grammar}. */
    Optional<String> ask(Reading reading);
}
