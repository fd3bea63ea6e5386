package io.askable.mongodb.jobs;

import io.askable.jobs.JobStatus;
import io.askable.jobs.QueueFull;
import io.askable.mongodb.support.CachedQuery;
import io.askable.mongodb.support.Documents;
import io.askable.sites.Owner;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/**
 * How many jobs may wait. Counts what this instance lets in itself; what others let in is seen a second later, or while not
 * even half as many wait as may, 20 seconds: to count many is work for the database.
 */
final class QueueLimits {

    private static final Duration NEAR_THE_LIMIT = Duration.ofSeconds(1);
    private static final Duration FAR_FROM_IT = Duration.ofSeconds(20);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final long inAll;
    private final long perOwner;
    private final CachedQuery<Map<String, Long>> waiting;

    QueueLimits(Documents jobs, QueueConfig config) {
        this.inAll = config.maxQueued();
        this.perOwner = config.maxQueuedPerOwner();
        this.waiting = new CachedQuery<>(counts -> maxAge(counts, inAll, perOwner), () -> count(jobs));
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

    static Duration maxAge(Map<String, Long> counts, long inAll, long perOwner) {
        boolean isFar = total(counts) < inAll / 2
                && counts.entrySet().stream()
                        .allMatch(owner -> isEverybody(owner.getKey()) || owner.getValue() < perOwner / 2);
        return isFar ? FAR_FROM_IT : NEAR_THE_LIMIT;
    }

    private Optional<QueueFull> refusal(Map<String, Long> counts, Owner owner) {
        if (total(counts) >= inAll) {
            return Optional.of(new QueueFull(inAll, RETRY_AFTER));
        }
        if (!isEverybody(owner.id()) && counts.getOrDefault(owner.id(), 0L) >= perOwner) {
            return Optional.of(new QueueFull(perOwner, RETRY_AFTER));
        }
        return Optional.empty();
    }

    private static boolean isEverybody(String owner) {
        return owner.equals(Owner.OPEN.id());
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
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
