package io.askable.content;

import java.util.OptionalInt;

/**
 * A question with its publisher's say about it.
 *
 * @param question as readers would see it, with the publisher's words where it was edited
 * @param writtenAs the question in the words of its run, which may write them again
 * @param hidden from readers, and whatever resembles it is left out of later runs
 * @param pinned before all others, and kept when later runs do not write it
 * @param edited the words are the publisher's; kept as well
 * @param own written by the publisher alone; kept as well
 * @param position from 0, among what readers see; absent: where it comes
 */
public record CuratedQuestion(
        Question question,
        String writtenAs,
        boolean hidden,
        boolean pinned,
        boolean edited,
        boolean own,
        OptionalInt position) {

    /** Fails with {@link IllegalArgumentException} for a position below 0. */
    public CuratedQuestion {
        if (position.orElse(0) < 0) {
            throw new IllegalArgumentException("A position is 0 or more");
        }
    }

    /** As a run wrote it. */
    public static CuratedQuestion written(Question question) {
        return new CuratedQuestion(
                question, question.draft().question(), false, false, false, false, OptionalInt.empty());
    }

    /** In the publisher's own words. */
    public CuratedQuestion saying(Draft words) {
        return new CuratedQuestion(question.saying(words), writtenAs, hidden, pinned, true, own, position);
    }

    /** Whether it stays when a later run does not write it. */
    public boolean isKept() {
        return pinned || edited || own;
    }

    /** Whether nothing of it is the publisher's, so that the run's word is enough. */
    boolean isUntouched() {
        return !isKept() && !hidden && position.isEmpty();
    }
}
