package io.askable.mongodb.content;

import io.askable.content.Article;
import io.askable.content.Block;
import io.askable.content.BlockKind;
import io.askable.content.CrawledPage;
import io.askable.mongodb.support.StoredFields;
import io.askable.url.BlogUrl;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;

/** A crawled page as it is stored while it is staged, and inside its run. */
final class PageDocument {

    private PageDocument() {}

    static Document of(CrawledPage page) {
        Article article = page.article();
        Document document = new Document("url", article.url().value())
                .append("title", article.title())
                .append("word_count", article.wordCount())
                .append(
                        "blocks",
                        article.blocks().stream().map(PageDocument::block).toList())
                .append("fetched_at", page.fetchedAt());
        article.description().ifPresent(description -> document.append("description", description));
        article.author().ifPresent(author -> document.append("author", author));
        article.language().ifPresent(language -> document.append("language", language));
        article.publishedDate().ifPresent(date -> document.append("published_date", date.toString()));
        article.canonical().ifPresent(canonical -> document.append("canonical", canonical.value()));
        page.etag().ifPresent(etag -> document.append("etag", etag));
        page.lastModified().ifPresent(lastModified -> document.append("last_modified", lastModified));
        return document;
    }

    static CrawledPage read(Document document) {
        return new CrawledPage(
                article(document),
                StoredFields.findText(document, "etag"),
                StoredFields.findText(document, "last_modified"),
                at(document));
    }

    private static Article article(Document document) {
        return new Article(
                BlogUrl.of(document.getString("url")),
                document.getString("title"),
                StoredFields.findText(document, "description"),
                StoredFields.findText(document, "author"),
                StoredFields.findText(document, "language"),
                StoredFields.findText(document, "published_date").map(LocalDate::parse),
                StoredFields.findText(document, "canonical").map(BlogUrl::of),
                blocks(document));
    }

    private static List<Block> blocks(Document document) {
        return document.getList("blocks", Document.class).stream()
                .map(block -> new Block(
                        block.getInteger("index"),
                        BlockKind.ofWireName(block.getString("kind")),
                        block.getString("text")))
                .toList();
    }

    private static Document block(Block block) {
        return new Document("index", block.index())
                .append("kind", block.kind().wireName())
                .append("text", block.text());
    }

    private static Instant at(Document document) {
        return document.getDate("fetched_at").toInstant();
    }
}
