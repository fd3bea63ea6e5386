package io.askable.api.publishers;

/** What an e-mail address looks like; whether it takes mail only mail can tell. */
final class Emails {
    /** A dot behind the sign as well. */
    static final String FORM = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";

    static final String WRONG = "is an e-mail address";

    private Emails() {}
}
