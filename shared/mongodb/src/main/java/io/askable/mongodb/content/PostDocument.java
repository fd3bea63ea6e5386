package io.askable.mongodb.content;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.askable.content.BlogId;
import io.askable.content.Post;
import io.askable.content.QuestionId;
import io.askable.content.ShownRun;
import io.askable.jobs.RunId;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.StoredFields;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A post's record: the anchor that says which run its readers see. */
final class PostDocument {

    /** All but the text, which no reader of a post asks for. */
    static final Bson WITHOUT_TEXT = Projections.exclude("content", "blocks");

    static final String CURATION = "curation";

    /** What is gone when no run is shown. */
    private static final List<String> SHOWN_FIELDS = List.of(
            "title",
            "content",
            "blocks",
            "language",
            "author",
            "published_date",
            "word_count",
            "content_hash",
            "etag",
            "last_modified",
            "question_ids",
            "passage_count",
            "current_run",
            CURATION);

    private static final List<String> OPTIONAL_FIELDS =
            List.of("language", "author", "published_date", "etag", "last_modified");

    private PostDocument() {}

    /** One address, one id; 128 bits of SHA-256, so that a post is found by its id and two first runs meet. */
    static BlogId idOf(BlogUrl url) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(url.value().getBytes(StandardCharsets.UTF_8));
            return new BlogId(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    static Bson is(Owner owner, BlogId id) {
        return Conditions.all(Filters.eq("_id", id.value()), Filters.eq("owner", owner.id()));
    }

    /** To a reader a post without a shown run does not exist. */
    static Bson isShown() {
        return Filters.exists("current_run.id");
    }

    static Bson shows(String runId) {
        return Filters.eq("current_run.id", runId);
    }

    /** Neither a newer run is shown, nor was the post removed after this one began. A missing field is no obstacle. */
    static Bson mayShow(long number) {
        return Conditions.all(
                Filters.not(Filters.gte("current_run.number", number)),
                Filters.not(Filters.gte("removed_up_to", number)));
    }

    /** Everything readers see, in one update, from the summary of the run. */
    static Bson show(Document summary) {
        Document page = summary.get("page", Document.class);
        List<Document> blocks = page.getList("blocks", Document.class);
        Document set = new Document("title", page.getString("title"))
                .append("content", content(blocks))
                .append("blocks", blocks)
                .append("word_count", page.getInteger("word_count"))
                .append("content_hash", summary.getString("content_hash"))
                .append("question_ids", summary.getList("question_ids", String.class))
                .append("passage_count", summary.getInteger("passage_count"))
                .append("current_run.id", summary.getString("_id"))
                .append("current_run.number", summary.getLong("number"))
                .append("current_run.content_hash", summary.getString("content_hash"))
                .append("current_run.writer", summary.getString("writer"));
        List<Bson> unset = new ArrayList<>(List.of(Updates.unset("removed_at"), Updates.unset("removed_up_to")));
        for (String field : OPTIONAL_FIELDS) {
            StoredFields.findText(page, field)
                    .ifPresentOrElse(text -> set.append(field, text), () -> unset.add(Updates.unset(field)));
        }
        return Updates.combine(
                new Document("$set", set), Updates.combine(unset), Updates.currentDate("current_run.published_at"));
    }

    /** Nothing is shown any more, and no run up to {@code number} ever will be. */
    static Bson bury(long number) {
        return Updates.combine(
                Updates.set("removed_up_to", number),
                Updates.currentDate("removed_at"),
                Updates.combine(SHOWN_FIELDS.stream().map(Updates::unset).toList()),
                Updates.unset("aliases"));
    }

    static Post read(Document document) {
        return new Post(
                new BlogId(document.getString("_id")),
                url(document),
                aliases(document),
                new Owner(document.getString("owner")),
                document.getString("title"),
                StoredFields.findText(document, "author"),
                StoredFields.findText(document, "language"),
                StoredFields.findText(document, "published_date").map(LocalDate::parse),
                document.getInteger("word_count"),
                StoredFields.findText(document, "etag"),
                StoredFields.findText(document, "last_modified"),
                shownRun(document.get("current_run", Document.class)),
                document.getList("question_ids", String.class).stream()
                        .map(QuestionId::new)
                        .toList(),
                CurationDocument.read(document.get(CURATION, Document.class), url(document)));
    }

    static BlogUrl url(Document document) {
        return BlogUrl.of(document.getString("url"));
    }

    static List<BlogUrl> aliases(Document document) {
        return document.getList("aliases", String.class, List.of()).stream()
                .map(BlogUrl::of)
                .toList();
    }

    /** The id of the run it shows, if any. */
    static Optional<String> shownRunId(Document document) {
        return Optional.ofNullable(document.get("current_run", Document.class)).map(run -> run.getString("id"));
    }

    private static ShownRun shownRun(Document run) {
        return new ShownRun(
                new RunId(run.getString("id")),
                run.getLong("number"),
                run.getString("content_hash"),
                run.getString("writer"),
                run.getDate("published_at").toInstant());
    }

    private static String content(List<Document> blocks) {
        return blocks.stream().map(block -> block.getString("text")).collect(Collectors.joining("\n\n"));
    }
}
