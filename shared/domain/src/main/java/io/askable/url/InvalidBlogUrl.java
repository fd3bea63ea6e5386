package io.askable.url;

/** An address that cannot be a blog post's; the message says what is wrong and what would be right. */
public final class InvalidBlogUrl extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidBlogUrl(String message) {
        super(message);
    }
}
