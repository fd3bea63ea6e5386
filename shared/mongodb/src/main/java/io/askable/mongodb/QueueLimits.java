package io.askable.mongodb;

import io.askable.jobs.JobStatus;
import io.askable.jobs.QueueFull;
import io.askable.sites.Owner;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/** How many jobs may wait. Counts what this instance lets in itself; what others let in is seen a second later. */
final class QueueLimits {

    private static final Duration MAX_AGE = Duration.ofSeconds(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final long inAll;
    private final long perOwner;
    private final Recent<Map<String, Long>> waiting;

    QueueLimits(Documents jobs, QueueConfig config) {
        this.inAll = config.maxQueued();
        this.perOwner = config.maxQueuedPerOwner();
        this.waiting = new Recent<>(MAX_AGE, () -> count(jobs));
    }

    /** Why this owner's next request would be too many; empty: it would not. */
    Uni<Optional<QueueFull>> check(Owner owner) {
        return waiting.get().map(counts -> refusal(counts, owner));
    }

    /** One more waits. */
    Uni<Void> add(Owner owner) {
        return waiting.get()
                .invoke(counts -> counts.merge(owner.id(), 1L, Long::sum))
                .replaceWithVoid();
    }

    private Optional<QueueFull> refusal(Map<String, Long> counts, Owner owner) {
        if (counts.values().stream().mapToLong(Long::longValue).sum() >= inAll) {
            return Optional.of(new QueueFull(inAll, RETRY_AFTER));
        }
        if (!owner.equals(Owner.OPEN) && counts.getOrDefault(owner.id(), 0L) >= perOwner) {
            return Optional.of(new QueueFull(perOwner, RETRY_AFTER));
        }
        return Optional.empty();
    }

    private static Uni<Map<String, Long>> count(Documents jobs) {
        Document queued = new Document(JobFields.STATUS, JobStatus.QUEUED.wireName());
        Document byOwner = new Document("_id", "$" + JobFields.OWNER).append("waiting", new Document("$sum", 1));
        return jobs.aggregate(List.of(new Document("$match", queued), new Document("$group", byOwner)))
                .map(QueueLimits::byOwner);
    }

    private static Map<String, Long> byOwner(List<Document> groups) {
        Map<String, Long> counts = new ConcurrentHashMap<>();
        groups.forEach(group -> counts.put(group.getString("_id"), ((Number) group.get("waiting")).longValue()));
        return counts;
    }
}
