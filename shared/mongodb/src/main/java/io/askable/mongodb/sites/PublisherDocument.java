package io.askable.mongodb.sites;

import io.askable.mongodb.support.StoredFields;
import io.askable.sites.KeyKind;
import io.askable.sites.Publisher;
import io.askable.sites.PublisherConfig;
import io.askable.sites.PublisherStatus;
import io.askable.sites.StoredKey;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.bson.Document;

/** How a publisher is stored. What is absent has no field. */
final class PublisherDocument {

    static final String CREATED_AT = "created_at";
    static final String LAST_ACTIVE_AT = "last_active_at";

    private PublisherDocument() {}

    static Document write(Publisher publisher) {
        Document document = new Document("_id", publisher.id()).append(CREATED_AT, Date.from(publisher.createdAt()));
        document.putAll(changeable(publisher));
        publisher.lastActiveAt().ifPresent(at -> document.append(LAST_ACTIVE_AT, Date.from(at)));
        return document;
    }

    /** What an update replaces. */
    static Document changeable(Publisher publisher) {
        return new Document("name", publisher.name())
                .append("domain", publisher.domain())
                .append("email", publisher.email())
                .append("status", publisher.status().wireName())
                .append("tier", publisher.tier())
                .append("config", config(publisher.config()))
                .append("widget_config", new Document(publisher.widgetConfig()))
                .append(
                        "keys",
                        publisher.keys().stream().map(PublisherDocument::key).toList())
                .append("version", publisher.version())
                .append("updated_at", Date.from(publisher.updatedAt()));
    }

    static Publisher read(Document document) {
        return new Publisher(
                document.getString("_id"),
                document.getString("name"),
                document.getString("domain"),
                document.getString("email"),
                PublisherStatus.ofWireName(document.getString("status")),
                document.getString("tier"),
                config(document.get("config", Document.class)),
                document.get("widget_config", Document.class),
                document.getList("keys", Document.class).stream()
                        .map(PublisherDocument::key)
                        .toList(),
                document.getLong("version"),
                document.getDate(CREATED_AT).toInstant(),
                document.getDate("updated_at").toInstant(),
                instant(document, LAST_ACTIVE_AT));
    }

    private static Document config(PublisherConfig config) {
        Document document = new Document("questions_per_blog", config.questionsPerBlog());
        config.model().ifPresent(model -> document.append("model", model));
        config.temperature().ifPresent(temperature -> document.append("temperature", temperature));
        config.language().ifPresent(language -> document.append("language", language));
        config.customQuestionPrompt().ifPresent(prompt -> document.append("custom_question_prompt", prompt));
        config.customSummaryPrompt().ifPresent(prompt -> document.append("custom_summary_prompt", prompt));
        config.dailyBlogLimit().ifPresent(limit -> document.append("daily_blog_limit", limit));
        config.dailyAskLimit().ifPresent(limit -> document.append("daily_ask_limit", limit));
        config.maxTotalBlogs().ifPresent(limit -> document.append("max_total_blogs", limit));
        return document.append("threshold_before_processing_blog", config.thresholdBeforeProcessingBlog())
                .append("whitelisted_blog_urls", config.whitelistedBlogUrls())
                .append("allowed_origins", config.allowedOrigins());
    }

    private static PublisherConfig config(Document document) {
        Double temperature = document.getDouble("temperature");
        return new PublisherConfig(
                document.getInteger("questions_per_blog"),
                StoredFields.findText(document, "model"),
                temperature == null ? OptionalDouble.empty() : OptionalDouble.of(temperature),
                StoredFields.findText(document, "language"),
                StoredFields.findText(document, "custom_question_prompt"),
                StoredFields.findText(document, "custom_summary_prompt"),
                number(document, "daily_blog_limit"),
                number(document, "daily_ask_limit"),
                number(document, "max_total_blogs"),
                document.getInteger("threshold_before_processing_blog"),
                document.getList("whitelisted_blog_urls", String.class),
                document.getList("allowed_origins", String.class));
    }

    private static Document key(StoredKey key) {
        Document document = new Document("kind", key.kind().name().toLowerCase(Locale.ROOT))
                .append("hash", key.hash())
                .append("hint", key.hint())
                .append(CREATED_AT, Date.from(key.createdAt()));
        key.expiresAt().ifPresent(at -> document.append("expires_at", Date.from(at)));
        return document;
    }

    private static StoredKey key(Document document) {
        return new StoredKey(
                KeyKind.valueOf(document.getString("kind").toUpperCase(Locale.ROOT)),
                document.getString("hash"),
                document.getString("hint"),
                document.getDate(CREATED_AT).toInstant(),
                instant(document, "expires_at"));
    }

    private static Optional<Instant> instant(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }

    private static OptionalInt number(Document document, String field) {
        Integer number = document.getInteger(field);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
