package io.askable.sites;

/** What a key may do, told by its first letters. */
public enum KeyKind {
    /** Stands in the page's source, so it is public by nature: reads, asks and enqueues for its own domain. */
    PUBLISHABLE("pub_"),
    /** For servers and the extension: everything that concerns its own domain. */
    SECRET("sec_"),
    /** For operators: everything. */
    ADMIN("adm_");

    private final String prefix;

    KeyKind(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }
}
