package io.askable.worker.extract;

import io.askable.content.Article;

/** What a page turned out to hold. */
public sealed interface Extraction {

    /** The page's article; at least {@value ArticleExtractor#MIN_WORDS} words. */
    record Extracted(Article article) implements Extraction {}

    /**
     * No text that could be called an article.
     *
     * @param reason for the job's error message: what was found instead
     * @param text what little there is
     */
    record NoArticle(String reason, String text) implements Extraction {}

    /**
     * More than Askable takes, as bytes or as extracted text.
     *
     * @param reason for the job's error message: what was too large and the limit
     */
    record TooLarge(String reason) implements Extraction {}
}
