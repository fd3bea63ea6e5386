package io.askable.mongodb.content;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import io.askable.content.UnansweredQuestion;
import io.askable.content.UnansweredQuestions;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.DatabaseClock;
import io.askable.mongodb.support.Digest;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.DuplicateKey;
import io.askable.mongodb.support.Find;
import io.askable.mongodb.support.StoredFields;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;

/** Questions in vain, each with an id made of its words, so that asking again finds it. */
@Singleton
final class MongoUnansweredQuestions implements UnansweredQuestions {

    private static final Duration KEPT = Duration.ofDays(90);

    private final Documents questions;
    private final InstantSource clock;

    @Inject
    MongoUnansweredQuestions(Database database, DatabaseClock clock) {
        this(database, (InstantSource) clock);
    }

    MongoUnansweredQuestions(Database database, InstantSource clock) {
        this.questions = database.documents(UnansweredSchema.UNANSWERED);
        this.clock = clock;
    }

    /** Two first times at once: one meets the other's id, and counts when it tries again. */
    @Override
    public Uni<Void> note(Owner owner, Optional<BlogUrl> post, String question) {
        return Uni.createFrom()
                .deferred(() -> questions.updateOne(
                        Filters.eq(StoredFields.ID, id(owner, post, question)),
                        update(owner, post, question, clock.instant()),
                        new UpdateOptions().upsert(true)))
                .onFailure(DuplicateKey.class)
                .retry()
                .atMost(1)
                .replaceWithVoid();
    }

    @Override
    public Uni<List<UnansweredQuestion>> list(Owner owner, int limit) {
        return questions
                .find(Find.where(Filters.eq("owner", owner.id()))
                        .sortedBy(Sorts.descending("last_at", StoredFields.ID))
                        .atMost(limit))
                .map(found -> found.stream().map(MongoUnansweredQuestions::read).toList());
    }

    private static Document update(Owner owner, Optional<BlogUrl> post, String question, Instant now) {
        Document first =
                new Document("owner", owner.id()).append("question", question).append("first_at", Date.from(now));
        post.ifPresent(url -> first.append("blog_url", url.value()));
        return new Document("$setOnInsert", first)
                .append("$inc", new Document("times", 1L))
                .append(
                        "$set",
                        new Document("last_at", Date.from(now))
                                .append(StoredFields.EXPIRE_AT, Date.from(now.plus(KEPT))));
    }

    private static UnansweredQuestion read(Document document) {
        return new UnansweredQuestion(
                document.getString("question"),
                Optional.ofNullable(document.getString("blog_url")).map(BlogUrl::of),
                document.getLong("times"),
                document.getDate("first_at").toInstant(),
                document.getDate("last_at").toInstant());
    }

    private static String id(Owner owner, Optional<BlogUrl> post, String question) {
        String words = String.join(" ", question.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        return owner + "|" + Digest.of(post.map(BlogUrl::value).orElse("") + "|" + words);
    }
}
