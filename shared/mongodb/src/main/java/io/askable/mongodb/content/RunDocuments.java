package io.askable.mongodb.content;

import io.askable.content.BlogId;
import io.askable.content.Draft;
import io.askable.content.Passage;
import io.askable.content.Question;
import io.askable.content.QuestionId;
import io.askable.content.Run;
import io.askable.content.Run.WrittenQuestion;
import io.askable.content.Summary;
import io.askable.jobs.RunId;
import io.askable.mongodb.support.StoredFields;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/** What a run writes: its summary, which holds all that publishing it needs, its questions, its passages. */
final class RunDocuments {

    private RunDocuments() {}

    static Document summary(Run run, Instant sweepAt) {
        Document document = new Document("_id", run.id().value())
                .append("blog_id", run.blogId().value())
                .append("run_id", run.id().value())
                .append("number", run.number())
                .append("owner", run.owner().id())
                .append("summary", run.summary().text())
                .append("key_points", run.summary().keyPoints())
                .append("writer", run.writer())
                .append("content_hash", run.page().article().contentHash())
                .append("page", PageDocument.of(run.page()))
                .append("question_ids", ids(run.id().value(), run.questions().size()))
                .append("passage_count", run.passages().size())
                .append("written_at", run.writtenAt())
                .append("sweep_at", sweepAt);
        return Vectors.appendSearched(document, run.summaryEmbedding());
    }

    static Summary readSummary(Document document) {
        return new Summary(document.getString("summary"), document.getList("key_points", String.class));
    }

    static List<Document> questions(Run run) {
        return IntStream.range(0, run.questions().size())
                .mapToObj(position -> question(run, position))
                .toList();
    }

    static Question readQuestion(Document document, BlogUrl postUrl) {
        return new Question(
                new QuestionId(document.getString("_id")),
                new BlogId(document.getString("blog_id")),
                postUrl,
                new RunId(document.getString("run_id")),
                new Owner(document.getString("owner")),
                new Draft(
                        document.getString("question"),
                        document.getString("answer"),
                        StoredFields.findText(document, "quote"),
                        document.getString("icon")),
                document.getInteger("position"),
                document.getString("written_by"),
                Vectors.read(document),
                document.getDate("created_at").toInstant());
    }

    /** Without the vector, which no reader of a post asks for. */
    static Document write(Question question) {
        Document document = new Document("_id", question.id().value())
                .append("blog_id", question.blogId().value())
                .append("run_id", question.runId().value())
                .append("owner", question.owner().id())
                .append("question", question.draft().question())
                .append("answer", question.draft().answer())
                .append("icon", question.draft().icon())
                .append("position", question.position())
                .append("written_by", question.writtenBy())
                .append("created_at", question.createdAt());
        question.draft().quote().ifPresent(quote -> document.append("quote", quote));
        return document;
    }

    static List<Document> passages(Run run) {
        return IntStream.range(0, run.passages().size())
                .mapToObj(position -> passage(run, position))
                .toList();
    }

    static Passage readPassage(Document document) {
        return new Passage(document.getInteger("block"), document.getString("text"), Vectors.read(document));
    }

    /** Of questions or passages alike: the run's id and the position, so that a repeated write meets itself. */
    static List<String> ids(String runId, int count) {
        return IntStream.range(0, count)
                .mapToObj(position -> id(runId, position))
                .toList();
    }

    private static Document question(Run run, int position) {
        WrittenQuestion written = run.questions().get(position);
        Document document = new Document("_id", id(run.id().value(), position))
                .append("blog_id", run.blogId().value())
                .append("blog_url", run.page().article().url().value())
                .append("run_id", run.id().value())
                .append("owner", run.owner().id())
                .append("question", written.draft().question())
                .append("answer", written.draft().answer())
                .append("icon", written.draft().icon())
                .append("position", position)
                .append("written_by", run.writtenBy())
                .append("created_at", run.writtenAt());
        written.draft().quote().ifPresent(quote -> document.append("quote", quote));
        return Vectors.append(document, written.embedding());
    }

    private static Document passage(Run run, int position) {
        Passage passage = run.passages().get(position);
        Document document = new Document("_id", id(run.id().value(), position))
                .append("blog_id", run.blogId().value())
                .append("run_id", run.id().value())
                .append("owner", run.owner().id())
                .append("position", position)
                .append("block", passage.block())
                .append("text", passage.text());
        return Vectors.append(document, passage.embedding());
    }

    private static String id(String runId, int position) {
        return runId + "-" + position;
    }
}
