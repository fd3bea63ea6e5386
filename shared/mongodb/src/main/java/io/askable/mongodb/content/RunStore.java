package io.askable.mongodb.content;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.askable.content.BlogId;
import io.askable.content.Removal;
import io.askable.content.Run;
import io.askable.mongodb.support.Database;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.Find;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The documents that runs write. None is ever changed but for the time its run falls to the sweep. */
final class RunStore {

    private static final int IDS_AT_ONCE = 1_000;

    private final Documents summaries;
    private final Documents questions;
    private final Documents passages;

    RunStore(Database database) {
        this.summaries = database.documents(SummarySchema.SUMMARIES);
        this.questions = database.documents(QuestionSchema.QUESTIONS);
        this.passages = database.documents(PassageSchema.PASSAGES);
    }

    /** The summary first: the sweep finds a run by it, so that nothing of a run that died half-way stays for ever. */
    Uni<Void> insert(Run run, Instant sweepAt) {
        return summaries
                .insertMissing(List.of(RunDocuments.summary(run, sweepAt)))
                .chain(() -> questions.insertMissing(RunDocuments.questions(run)))
                .chain(() -> passages.insertMissing(RunDocuments.passages(run)));
    }

    Uni<Optional<Document>> findSummary(String runId) {
        return summaries.findFirst(Find.where(Filters.eq("_id", runId)));
    }

    Uni<List<Document>> findSummaries(List<String> runIds, List<String> fields) {
        return find(summaries, runIds, Projections.include(fields));
    }

    Uni<List<Document>> findQuestions(List<String> ids) {
        return find(questions, ids, Projections.exclude("blog_url"));
    }

    Uni<List<Document>> findPassages(List<String> ids) {
        return find(passages, ids, Projections.exclude("run_id"));
    }

    /** Runs whose time has come; some of them may be shown. */
    Uni<List<Document>> findDue(Instant now, int limit) {
        return summaries.find(Find.where(Filters.lt("sweep_at", now))
                .only(Projections.include("blog_id", "question_ids", "passage_count"))
                .atMost(limit));
    }

    Uni<Void> sweepAt(List<String> runIds, Instant time) {
        return runIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : summaries
                        .updateMany(Filters.in("_id", runIds), Updates.set("sweep_at", time))
                        .replaceWithVoid();
    }

    /** The summary last, so that a repeat finds what is left. */
    Uni<Removal> delete(Document summary) {
        String runId = summary.getString("_id");
        List<String> passageIds = RunDocuments.ids(runId, summary.getInteger("passage_count"));
        return questions
                .deleteMany(Filters.in("_id", summary.getList("question_ids", String.class)))
                .chain(gone -> passages.deleteMany(Filters.in("_id", passageIds))
                        .chain(gonePassages -> summaries
                                .deleteMany(Filters.eq("_id", runId))
                                .map(goneSummaries -> new Removal(
                                        new BlogId(summary.getString("blog_id")), gone, goneSummaries, gonePassages))));
    }

    /** By id alone, in the order asked for; ids without a document are left out. */
    private static Uni<List<Document>> find(Documents documents, List<String> ids, Bson fields) {
        return Multi.createFrom()
                .iterable(ids)
                .group()
                .intoLists()
                .of(IDS_AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(some ->
                        documents.find(Find.where(Filters.in("_id", some)).only(fields)))
                .onItem()
                .<Document>disjoint()
                .collect()
                .asMap(document -> document.getString("_id"))
                .map(byId ->
                        ids.stream().filter(byId::containsKey).map(byId::get).toList());
    }
}
