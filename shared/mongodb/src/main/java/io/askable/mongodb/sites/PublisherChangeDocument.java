package io.askable.mongodb.sites;

import io.askable.sites.PublisherChange;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;

/** How a line of the audit record is stored. Details are pairs, since a field's name may hold a dot. */
final class PublisherChangeDocument {

    private PublisherChangeDocument() {}

    static Document write(PublisherChange change) {
        return new Document("publisher_id", change.publisherId())
                .append("at", Date.from(change.at()))
                .append("actor", change.actor())
                .append("action", change.action())
                .append(
                        "details",
                        change.details().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(detail -> new Document("field", detail.getKey()).append("is", detail.getValue()))
                                .toList());
    }

    static PublisherChange read(Document document) {
        List<Document> details = document.getList("details", Document.class);
        return new PublisherChange(
                document.getString("publisher_id"),
                document.getDate("at").toInstant(),
                document.getString("actor"),
                document.getString("action"),
                details.stream()
                        .collect(Collectors.toMap(
                                detail -> detail.getString("field"), detail -> detail.getString("is"))));
    }
}
