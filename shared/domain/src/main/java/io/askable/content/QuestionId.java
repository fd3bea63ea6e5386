package io.askable.content;

/** A question's identity, opaque to clients. */
public record QuestionId(String value) {

    /** Fails with {@link IllegalArgumentException} unless it is 1 to 128 letters, digits and dashes. */
    public QuestionId {
        if (!value.matches("[A-Za-z0-9-]{1,128}")) {
            throw new IllegalArgumentException("Not a question id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
