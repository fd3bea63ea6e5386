package io.askable.mongodb.jobs;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.askable.jobs.JobStatus;
import io.askable.mongodb.support.Schema;
import jakarta.inject.Singleton;
import java.util.List;

/** The queue's indexes; each names the query it serves. */
@Singleton
final class JobSchema implements Schema {

    static final String PROCESSING_JOBS = "processing_jobs";

    /** Claim, depth, oldest due. Its order within a band is the order jobs are taken in. */
    static final String CLAIM = "claim";

    /** Rescue. */
    static final String LEASE = "lease";

    /** Keep, and the read-back of a claim whose reply was lost. */
    static final String TOKEN = "token";

    @Override
    public String collection() {
        return PROCESSING_JOBS;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(
                        Indexes.ascending(JobFields.STATUS, JobFields.PRIORITY, JobFields.AVAILABLE_AT, JobFields.ID),
                        named(CLAIM)
                                .partialFilterExpression(Filters.eq(JobFields.STATUS, JobStatus.QUEUED.wireName()))),
                new IndexModel(
                        Indexes.ascending(JobFields.HEARTBEAT_AT),
                        named(LEASE)
                                .partialFilterExpression(
                                        Filters.eq(JobFields.STATUS, JobStatus.PROCESSING.wireName()))),
                new IndexModel(Indexes.ascending(JobFields.TOKEN), named(TOKEN).sparse(true)),
                // One active job for each post: the field is there only while the job is active.
                new IndexModel(
                        Indexes.ascending(JobFields.DEDUP_KEY),
                        named("dedup").unique(true).sparse(true)),
                // Lists, requeue of all failed, count of completed.
                new IndexModel(
                        Indexes.compoundIndex(Indexes.ascending(JobFields.STATUS), Indexes.descending(JobFields.ID)),
                        named("list")),
                // History of a post.
                new IndexModel(
                        Indexes.compoundIndex(Indexes.ascending(JobFields.BLOG_URL), Indexes.descending(JobFields.ID)),
                        named("by_url")),
                // Relay.
                new IndexModel(
                        Indexes.ascending(JobFields.OUTBOX + ".at"),
                        named("outbox").sparse(true)),
                // Publish again.
                new IndexModel(
                        Indexes.ascending(JobFields.PUBLISH_PENDING),
                        named("publish").sparse(true)),
                Schema.expiry());
    }

    @Override
    public boolean mayBeSharded() {
        return false;
    }

    private static IndexOptions named(String name) {
        return new IndexOptions().name(name);
    }
}
