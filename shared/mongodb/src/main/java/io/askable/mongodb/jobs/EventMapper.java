package io.askable.mongodb.jobs;

import io.askable.events.JobEvent;
import io.askable.events.JobEventType;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.bson.Document;

/**
 * Events as a job's outbox holds them.
 *
 * <p>A claim takes a job without having read it, so its event is stored without attempt and fence; both follow from the events
 * after it and from the job itself.
 */
final class EventMapper {

    static final int MAX_OUTBOX = 32;

    private EventMapper() {}

    static Document toDocument(JobEvent event) {
        return ofType(event.type())
                .append("at", Date.from(event.at()))
                .append("attempt", event.attempt())
                .append("fence", event.fence())
                .append("details", new Document(Map.copyOf(event.details())));
    }

    /** What a claim tells. */
    static Document claimed(Date at, String worker) {
        return ofType(JobEventType.CLAIMED).append("at", at).append("details", new Document("worker", worker));
    }

    /** The update operator's argument that adds events to the outbox and keeps it within its bound. */
    static Document push(List<Document> events) {
        return new Document("$each", events).append("$slice", -MAX_OUTBOX);
    }

    /** Everything in a job's outbox, oldest first. */
    static List<JobEvent> outbox(Document job) {
        List<Document> stored = job.getList(JobFields.OUTBOX, Document.class, List.of());
        List<JobEvent> events = new ArrayList<>();
        long fence = job.getLong(JobFields.FENCE);
        OptionalInt attempt = OptionalInt.of(job.getInteger(JobFields.ATTEMPT));
        for (Document document : stored.reversed()) {
            JobEvent event = event(document, attempt.orElse(0), fence);
            events.add(event);
            if (event.type() == JobEventType.CLAIMED) {
                fence--;
            } else {
                attempt = attemptBefore(event);
            }
        }
        return events.reversed();
    }

    /** The attempt of the run that an event ended or belongs to. */
    private static OptionalInt attemptBefore(JobEvent event) {
        return OptionalInt.of(event.type() == JobEventType.RELEASED ? event.attempt() + 1 : event.attempt());
    }

    private static JobEvent event(Document document, int attempt, long fence) {
        Map<String, String> details = new HashMap<>();
        document.get("details", new Document()).forEach((key, value) -> details.put(key, (String) value));
        return new JobEvent(
                JobEventType.ofWireName(document.getString("type")),
                document.getDate("at").toInstant(),
                document.get("attempt", attempt),
                document.get("fence", fence),
                details);
    }

    private static Document ofType(JobEventType type) {
        return new Document("type", type.wireName());
    }
}
