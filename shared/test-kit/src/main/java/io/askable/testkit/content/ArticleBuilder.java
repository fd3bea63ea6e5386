package io.askable.testkit.content;

import io.askable.content.Article;
import io.askable.content.Block;
import io.askable.content.BlockKind;
import io.askable.url.BlogUrl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code anArticle().at(url).titled("Leases").paragraph("A lease …").build()}; complete without any of it. */
public final class ArticleBuilder {

    private BlogUrl url = BlogUrl.of("https://blog.example/leases");
    private String title = "Leases without tears";
    private Optional<String> description = Optional.of("Who may work on a job, and until when.");
    private Optional<String> author = Optional.of("Ada");
    private Optional<String> language = Optional.of("en");
    private Optional<LocalDate> publishedDate = Optional.of(LocalDate.of(2026, 2, 3));
    private Optional<BlogUrl> canonical = Optional.empty();
    private final List<Block> blocks = new ArrayList<>();

    private ArticleBuilder() {}

    public static ArticleBuilder anArticle() {
        return new ArticleBuilder();
    }

    public ArticleBuilder at(BlogUrl where) {
        this.url = where;
        return this;
    }

    public ArticleBuilder titled(String text) {
        this.title = text;
        return this;
    }

    public ArticleBuilder described(String text) {
        this.description = Optional.of(text);
        return this;
    }

    public ArticleBuilder in(String languageTag) {
        this.language = Optional.of(languageTag);
        return this;
    }

    public ArticleBuilder canonicallyAt(BlogUrl where) {
        this.canonical = Optional.of(where);
        return this;
    }

    /** Only what every article has: no description, author, language, date or canonical address. */
    public ArticleBuilder bare() {
        this.description = Optional.empty();
        this.author = Optional.empty();
        this.language = Optional.empty();
        this.publishedDate = Optional.empty();
        this.canonical = Optional.empty();
        return this;
    }

    public ArticleBuilder heading(String text) {
        return block(BlockKind.HEADING, text);
    }

    public ArticleBuilder paragraph(String text) {
        return block(BlockKind.PARAGRAPH, text);
    }

    public ArticleBuilder block(BlockKind kind, String text) {
        blocks.add(new Block(blocks.size(), kind, text));
        return this;
    }

    public Article build() {
        if (blocks.isEmpty()) {
            heading("What a lease is");
            paragraph("A lease is a promise with an end. Whoever holds it may work until then, and nobody else.");
            paragraph("A fencing token tells a late writer from the present one. The store refuses the lower number.");
        }
        return new Article(url, title, description, author, language, publishedDate, canonical, blocks);
    }
}
