package io.askable.content;

import java.util.Locale;

/** What a block of an article is to its reader. */
public enum BlockKind {
    HEADING,
    PARAGRAPH,
    LIST,
    CODE,
    QUOTE,
    TABLE;

    /** Lower case, as stored and sent. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static BlockKind ofWireName(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
