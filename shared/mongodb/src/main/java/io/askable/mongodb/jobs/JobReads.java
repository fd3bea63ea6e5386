package io.askable.mongodb.jobs;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.askable.jobs.Job;
import io.askable.jobs.JobFilter;
import io.askable.jobs.JobId;
import io.askable.jobs.JobStatus;
import io.askable.jobs.Page;
import io.askable.mongodb.support.Conditions;
import io.askable.mongodb.support.Documents;
import io.askable.mongodb.support.Find;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;

/** Looks at jobs; ids made later sort later, so newest first is by id. */
final class JobReads {

    private static final Bson NEWEST_FIRST = Sorts.descending(JobFields.ID);

    private final Documents jobs;

    JobReads(Documents jobs) {
        this.jobs = jobs;
    }

    Uni<Optional<Job>> find(JobId id) {
        return jobs.findFirst(read(LeaseFilters.id(id))).map(found -> found.map(JobMapper::toJob));
    }

    Uni<Optional<Job>> findNewest(Owner owner, BlogUrl url, Set<JobStatus> statuses) {
        Bson filter = Conditions.all(
                Filters.eq(JobFields.BLOG_URL, url.value()),
                Filters.eq(JobFields.OWNER, owner.id()),
                Filters.in(
                        JobFields.STATUS,
                        statuses.stream().map(JobStatus::wireName).toList()));
        return jobs.findFirst(read(filter).sortedBy(NEWEST_FIRST)).map(found -> found.map(JobMapper::toJob));
    }

    /** Asks for one more than wanted, to know whether there is a next page. */
    Uni<Page<Job>> list(JobFilter filter, Optional<String> after, int limit) {
        List<Bson> conditions = new ArrayList<>();
        after.ifPresent(id -> conditions.add(Filters.lt(JobFields.ID, id)));
        filter.status().ifPresent(status -> conditions.add(LeaseFilters.in(status)));
        filter.owner().ifPresent(owner -> conditions.add(Filters.eq(JobFields.OWNER, owner.id())));
        filter.url().ifPresent(url -> conditions.add(Filters.eq(JobFields.BLOG_URL, url.value())));
        filter.code().ifPresent(code -> conditions.add(Filters.eq(JobFields.ERRORS + ".code", code.wireName())));
        return jobs.find(read(Conditions.all(conditions)).sortedBy(NEWEST_FIRST).atMost(limit + 1))
                .map(found -> page(found.stream().map(JobMapper::toJob).toList(), limit));
    }

    private static Page<Job> page(List<Job> found, int limit) {
        boolean more = found.size() > limit;
        List<Job> items = more ? found.subList(0, limit) : found;
        return new Page<>(items, more ? Optional.of(items.getLast().id().value()) : Optional.empty());
    }

    private static Find read(Bson filter) {
        return Find.where(filter).only(Projections.exclude(JobFields.OUTBOX));
    }
}
