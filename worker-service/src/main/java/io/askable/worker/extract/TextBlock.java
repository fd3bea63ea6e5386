package io.askable.worker.extract;

import io.askable.content.BlockKind;

/**
 * A block before it is decided whether it belongs to the article.
 *
 * @param level of a heading, from 1 to 6; 0 for other kinds
 * @param characters without white space
 * @param linkCharacters those of them inside links
 * @param place in the page, seen from the article's root
 */
record TextBlock(BlockKind kind, String text, int level, int characters, int linkCharacters, Place place) {

    enum Place {
        BEFORE_ROOT,
        /** Still before the root. */
        AFTER_HEADLINE,
        IN_ROOT,
        AFTER_ROOT
    }

    /** From 0 (no links) to 1 (all links). */
    double linkDensity() {
        return characters == 0 ? 0 : (double) linkCharacters / characters;
    }

    boolean isHeading() {
        return kind == BlockKind.HEADING;
    }
}
