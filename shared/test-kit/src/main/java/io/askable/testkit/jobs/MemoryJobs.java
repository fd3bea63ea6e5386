package io.askable.testkit.jobs;

import io.askable.events.JobEvent;
import io.askable.jobs.Job;
import io.askable.jobs.JobFilter;
import io.askable.jobs.JobId;
import io.askable.jobs.JobNotFound;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Lease;
import io.askable.jobs.NewJob;
import io.askable.jobs.Transition;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** All jobs in memory, newest last. Not safe for threads: the queue around it locks. */
final class MemoryJobs {

    private final NavigableMap<String, StoredJob> byId = new TreeMap<>();
    private final Map<String, IdempotencyKey> keys = new HashMap<>();

    StoredJob add(Transition submitted) {
        StoredJob stored = new StoredJob(submitted);
        byId.put(submitted.after().id().value(), stored);
        return stored;
    }

    Optional<StoredJob> find(JobId id) {
        return Optional.ofNullable(byId.get(id.value()));
    }

    StoredJob get(JobId id) {
        return find(id).orElseThrow(() -> new JobNotFound(id));
    }

    Stream<StoredJob> all() {
        return byId.values().stream();
    }

    /** Newest first. */
    Stream<Job> list(JobFilter filter) {
        return byId.descendingMap().values().stream().map(StoredJob::job).filter(job -> matches(filter, job));
    }

    Optional<StoredJob> findActive(Owner owner, BlogUrl url) {
        return all().filter(stored -> isActive(stored.job()))
                .filter(stored ->
                        stored.job().owner().equals(owner) && stored.job().url().equals(url))
                .findFirst();
    }

    Optional<StoredJob> findHeld(UUID token) {
        return all().filter(stored -> stored.isHeldBy(token)).findFirst();
    }

    /** The one that is due longest in a band. */
    Optional<StoredJob> findDue(int band, Instant now) {
        return all().filter(stored -> stored.job().priority() == band && stored.isDue(now))
                .min(Comparator.comparing(StoredJob::availableAt));
    }

    long countQueued(Optional<Owner> owner) {
        return all().map(StoredJob::job)
                .filter(job -> job.status() == JobStatus.QUEUED)
                .filter(job -> owner.isEmpty() || owner.get().equals(job.owner()))
                .count();
    }

    List<JobEvent> events(JobId id) {
        return get(id).events();
    }

    /** The key's entry, made for this request if there was none. */
    IdempotencyKey key(NewJob request, String key, Instant now) {
        String id = request.owner() + "\n" + key;
        keys.computeIfPresent(id, (same, known) -> known.isExpired(now) ? null : known);
        return keys.computeIfAbsent(id, same -> IdempotencyKey.of(request, now));
    }

    /** From now on the key answers this job. */
    void point(NewJob request, String key, JobId job) {
        keys.computeIfPresent(request.owner() + "\n" + key, (same, known) -> known.pointedAt(job));
    }

    int prune(int limit, Instant now) {
        List<String> expired = byId.entrySet().stream()
                .filter(entry -> entry.getValue().isExpired(now))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        expired.forEach(byId::remove);
        List<String> expiredKeys = keys.entrySet().stream()
                .filter(entry -> entry.getValue().isExpired(now))
                .map(Map.Entry::getKey)
                .limit(limit - expired.size())
                .toList();
        expiredKeys.forEach(keys::remove);
        return expired.size() + expiredKeys.size();
    }

    private static boolean isActive(Job job) {
        return !job.status().isFinal();
    }

    private static boolean matches(JobFilter filter, Job job) {
        return filter.owner().filter(owner -> !owner.equals(job.owner())).isEmpty()
                && filter.status().filter(status -> status != job.status()).isEmpty()
                && filter.url().filter(url -> !url.equals(job.url())).isEmpty()
                && filter.code()
                        .filter(code -> job.errors().stream().noneMatch(error -> error.code() == code))
                        .isEmpty();
    }

    /** The leases at work, by token. */
    Stream<Lease> leases() {
        return all().map(StoredJob::job).map(Job::lease).flatMap(Optional::stream);
    }

    /** What an idempotency key stands for, for a day. */
    record IdempotencyKey(BlogUrl url, boolean force, int priority, JobId job, Instant expireAt) {

        private static final Duration LIFETIME = Duration.ofHours(24);

        static IdempotencyKey of(NewJob request, Instant now) {
            return new IdempotencyKey(
                    request.url(), request.force(), request.priority(), request.id(), now.plus(LIFETIME));
        }

        boolean fits(NewJob request) {
            return url.equals(request.url()) && force == request.force() && priority == request.priority();
        }

        boolean isExpired(Instant now) {
            return !expireAt.isAfter(now);
        }

        IdempotencyKey pointedAt(JobId other) {
            return new IdempotencyKey(url, force, priority, other, expireAt);
        }
    }
}
