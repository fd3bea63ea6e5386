package io.askable.mongodb.content;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.askable.content.CrawledPage;
import io.askable.content.StagedPages;
import io.askable.jobs.JobId;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.DatabaseClock;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.Find;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Staged pages, one document a job. */
@Singleton
final class MongoStagedPages implements StagedPages {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Documents pages;
    private final InstantSource clock;

    @Inject
    MongoStagedPages(Database database, DatabaseClock clock) {
        this(database.documents(StagedPageSchema.STAGED_PAGES), clock);
    }

    MongoStagedPages(Documents pages, InstantSource clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Uni<Void> stage(JobId job, CrawledPage page) {
        Bson replacement =
                Updates.combine(Updates.set("page", PageDocument.of(page)), Updates.currentDate("staged_at"));
        return pages.updateOne(Filters.eq("_id", job.value()), replacement, new UpdateOptions().upsert(true))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<CrawledPage>> find(JobId job) {
        return pages.findFirst(Find.where(Filters.eq("_id", job.value())))
                .map(found -> found.map(staged -> PageDocument.read(staged.get("page", Document.class))));
    }

    @Override
    public Uni<Integer> sweep(int limit) {
        return Uni.createFrom().deferred(() -> {
            Bson old = Filters.lt("staged_at", clock.instant().minus(KEPT));
            return pages.find(Find.where(old).only(Projections.include("_id")).atMost(limit))
                    .chain(found -> delete(found, old));
        });
    }

    /** Again conditional: a page staged anew in between stays. */
    private Uni<Integer> delete(List<Document> found, Bson old) {
        List<String> ids = found.stream().map(page -> page.getString("_id")).toList();
        return ids.isEmpty()
                ? Uni.createFrom().item(0)
                : pages.deleteMany(Conditions.all(Filters.in("_id", ids), old)).map(Long::intValue);
    }
}
