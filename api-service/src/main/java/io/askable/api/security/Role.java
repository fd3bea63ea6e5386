package io.askable.api.security;

/** As whom a request comes, in mode {@code keys}. */
public enum Role {
    /** Brings no key, or one that nobody looks at. */
    ANONYMOUS,
    /** A page of a publisher. */
    PUBLISHABLE,
    /** A publisher's own server, or its extension. */
    SECRET,
    /** An operator. */
    ADMIN
}
