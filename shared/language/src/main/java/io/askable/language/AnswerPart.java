package io.askable.language;

/** One step of a streamed answer. */
public sealed interface AnswerPart {

    /** The next piece of the answer's text: one or more whole sentences, checked. */
    record Token(String text) implements AnswerPart {}

    /** A quote that carries the answer. */
    record Source(Answer.Quote quote) implements AnswerPart {}

    /** The last part: the whole checked answer. It stands where it differs from the tokens. */
    record Done(Answer answer) implements AnswerPart {}
}
