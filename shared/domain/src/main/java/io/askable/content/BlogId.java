package io.askable.content;

/** A post's identity, opaque to clients; made when its first run begins. */
public record BlogId(String value) {

    /** Fails with {@link IllegalArgumentException} unless it is 1 to 64 letters, digits and dashes. */
    public BlogId {
        if (!value.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("Not a blog id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
