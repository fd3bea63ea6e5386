package io.askable.sites;

/**
 * The publisher that jobs and content belong to; part of every read's filter, so that nobody sees another's.
 *
 * @param id the publisher's id, or {@code open} where nobody needs a key
 */
public record Owner(String id) {

    /** Owns everything in mode {@code open}. */
    public static final Owner OPEN = new Owner("open");

    public Owner {
        if (id.isBlank()) {
            throw new IllegalArgumentException("An owner needs an id");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
