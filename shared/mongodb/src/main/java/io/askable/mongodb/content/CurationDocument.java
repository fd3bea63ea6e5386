package io.askable.mongodb.content;

import io.askable.content.CuratedQuestion;
import io.askable.content.Curation;
import io.askable.url.BlogUrl;
import java.util.List;
import java.util.OptionalInt;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a publisher's say is stored: within the record of its post, so that a read of that brings it along. */
final class CurationDocument {

    /** Where a question with a say is found by its id. */
    static final String QUESTION_ID = PostDocument.CURATION + ".questions._id";

    static final String VERSION = PostDocument.CURATION + ".version";

    private CurationDocument() {}

    static Document write(Curation curation) {
        return new Document("version", curation.version())
                .append(
                        "questions",
                        curation.questions().stream()
                                .map(CurationDocument::writeQuestion)
                                .toList());
    }

    static Curation read(@Nullable Document document, BlogUrl url) {
        if (document == null) {
            return Curation.NONE;
        }
        List<Document> questions = document.getList("questions", Document.class);
        return new Curation(
                document.getLong("version"),
                questions.stream().map(question -> readQuestion(question, url)).toList());
    }

    private static Document writeQuestion(CuratedQuestion curated) {
        Document document = RunDocuments.write(curated.question())
                .append("written_as", curated.writtenAs())
                .append("hidden", curated.hidden())
                .append("pinned", curated.pinned())
                .append("edited", curated.edited())
                .append("own", curated.own());
        curated.position().ifPresent(position -> document.append("wanted_position", position));
        return document;
    }

    private static CuratedQuestion readQuestion(Document document, BlogUrl url) {
        Integer position = document.getInteger("wanted_position");
        return new CuratedQuestion(
                RunDocuments.readQuestion(document, url),
                document.getString("written_as"),
                document.getBoolean("hidden"),
                document.getBoolean("pinned"),
                document.getBoolean("edited"),
                document.getBoolean("own"),
                position == null ? OptionalInt.empty() : OptionalInt.of(position));
    }
}
