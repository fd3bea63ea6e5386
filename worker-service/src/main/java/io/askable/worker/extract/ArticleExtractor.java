package io.askable.worker.extract;

import io.askable.content.Article;
import io.askable.content.Block;
import io.askable.url.BlogUrl;
import jakarta.inject.Singleton;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the article in a page, whatever the page is: no input makes it throw, recurse or hold more than a bounded multiple
 * of the page's size.
 *
 * <p>Reads at most {@value PageParser#MAX_DEPTH} levels and about {@value PageParser#MAX_NODES} nodes; what lies deeper or
 * later is not seen. Stateless, safe for any number of threads; a usual page costs a few milliseconds of CPU.
 */
@Singleton
public final class ArticleExtractor {

    /** Largest page read, in bytes after decompression. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    /** Longest article taken, in characters. */
    public static final int MAX_CHARACTERS = 1_000_000;

    /** Fewer than these are no article; in scripts without spaces every two characters count as a word. */
    public static final int MIN_WORDS = 50;

    /** Share of U+FFFD in a text from which on nobody could read it. */
    private static final double MOST_REPLACED = 0.1;

    /**
     * The article in {@code html}.
     *
     * @param charset from the HTTP header; a byte order mark wins over it, without either the page's own {@code meta} decides,
     *     then UTF-8. Malformed bytes become U+FFFD.
     */
    public Extraction extract(byte[] html, Optional<Charset> charset, BlogUrl url) {
        if (html.length > MAX_BYTES) {
            return new Extraction.TooLarge(
                    "The page has " + html.length + " bytes; at most " + MAX_BYTES + " are read");
        }
        if (PageParser.isBinary(html, charset)) {
            return new Extraction.NoArticle("The page is not text", "");
        }
        Document page = PageParser.parse(html, charset, url);
        Optional<Element> headline = Headline.in(page);
        StructuredData data = StructuredData.of(page);
        Metadata metadata = Metadata.of(page, headline, data, url);
        List<Block> blocks = MainText.of(page, headline, data);
        return judge(article(url, metadata, blocks));
    }

    /** Where the text's script tells its language, it is right and a template's {@code lang="en"} is not. */
    private static Article article(BlogUrl url, Metadata metadata, List<Block> blocks) {
        String text = blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
        return new Article(
                url,
                metadata.title(),
                metadata.description(),
                metadata.author(),
                ScriptLanguage.of(text).or(metadata::language),
                metadata.publishedDate(),
                metadata.canonical(),
                blocks);
    }

    private static Extraction judge(Article article) {
        String text = article.text();
        if (isGarbled(text)) {
            return new Extraction.NoArticle("The page's text cannot be read in the character set it claims", "");
        }
        int words = PlainWords.count(text);
        if (words < MIN_WORDS) {
            return new Extraction.NoArticle(
                    "The page shows " + words + " words of text; an article has at least " + MIN_WORDS, text);
        }
        if (text.length() > MAX_CHARACTERS) {
            return new Extraction.TooLarge(
                    "The article has " + text.length() + " characters; at most " + MAX_CHARACTERS + " are taken");
        }
        return new Extraction.Extracted(article);
    }

    private static boolean isGarbled(String text) {
        long replaced = text.chars().filter(c -> c == '\uFFFD').count();
        return replaced > MOST_REPLACED * text.length();
    }
}
