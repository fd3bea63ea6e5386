package io.askable.content;

import io.askable.url.BlogUrl;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A post as its readers see it, free of everything around it.
 *
 * @param url where it was read
 * @param title never blank; the page's best guess
 * @param description what the page tells others of itself, as it stands there: readers do not see it, so it is never quoted
 * @param language BCP 47 primary tag in lower case, e.g. {@code en}
 * @param canonical the address the page itself claims, whatever its host; who trusts it decides
 * @param blocks at least one, in reading order
 */
public record Article(
        BlogUrl url,
        String title,
        Optional<String> description,
        Optional<String> author,
        Optional<String> language,
        Optional<LocalDate> publishedDate,
        Optional<BlogUrl> canonical,
        List<Block> blocks) {

    public Article {
        blocks = List.copyOf(blocks);
    }

    /** Of a text that nobody described. */
    public Article(
            BlogUrl url,
            String title,
            Optional<String> author,
            Optional<String> language,
            Optional<LocalDate> publishedDate,
            Optional<BlogUrl> canonical,
            List<Block> blocks) {
        this(url, title, Optional.empty(), author, language, publishedDate, canonical, blocks);
    }

    /** All blocks, one a paragraph, separated by an empty line. Quotes are substrings of this. */
    public String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }

    /** Runs of characters between white space; scripts without spaces count as few words, so prefer {@link #text()} there. */
    public int wordCount() {
        String text = text().strip();
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }

    /** SHA-256 over title and text, in hexadecimal: equal content, equal hash. */
    public String contentHash() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(title.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return HexFormat.of().formatHex(sha.digest(text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
