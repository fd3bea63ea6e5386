package io.askable.language.extractive;

import io.askable.content.Article;
import io.askable.content.Block;

/** What somebody wrote to tell others what a post is about. */
final class Description {

    private static final int BEGINNING = 30;

    private Description() {}

    /** Empty where the page has none, or where a template cut it out of the text: that only tells how the text begins. */
    static String of(Article article) {
        return article.description()
                .map(String::strip)
                .filter(description -> !isCut(description) && !continuesBeyondBlock(description, article))
                .orElse("");
    }

    private static boolean isCut(String description) {
        return description.matches("(?s).*(?:…|\\.\\.\\.|\\[[^\\]]{1,8}])\\W*");
    }

    /** It begins as a block does and is in none as a whole. */
    private static boolean continuesBeyondBlock(String description, Article article) {
        String beginning = description.substring(0, Math.min(BEGINNING, description.length()));
        return article.blocks().stream().map(Block::text).anyMatch(text -> text.startsWith(beginning))
                && article.blocks().stream().map(Block::text).noneMatch(text -> text.contains(description));
    }
}
