package io.askable.mongodb.jobs;

import io.askable.mongodb.support.StoredFields;

/** The names of a stored job's fields that filters, updates and indexes share. */
final class JobFields {

    static final String ID = StoredFields.ID;
    static final String OWNER = "owner";
    static final String BLOG_URL = "blog_url";
    static final String STATUS = "status";
    static final String PRIORITY = "priority";
    static final String AVAILABLE_AT = "available_at";
    static final String ATTEMPT = "attempt";
    static final String SNOOZES = "snoozes";
    static final String FENCE = "fence";
    static final String LEASE = "lease";
    static final String TOKEN = "lease.token";
    static final String HEARTBEAT_AT = "lease.heartbeat_at";
    static final String LAST_RUN = "last_run";
    static final String DEDUP_KEY = "dedup_key";
    static final String CANCEL_REQUESTED_AT = "cancel_requested_at";
    static final String PROGRESS = "progress";
    static final String CHECKPOINT = "checkpoint";
    static final String ERRORS = "errors";
    static final String RESULT = "result";
    static final String RESULT_RUN_ID = "result.run_id";
    static final String PUBLISH_PENDING = "publish_pending";
    static final String OUTBOX = "outbox";
    static final String SEQ = "seq";
    static final String STARTED_AT = "started_at";
    static final String COMPLETED_AT = "completed_at";
    static final String UPDATED_AT = "updated_at";
    static final String EXPIRE_AT = StoredFields.EXPIRE_AT;

    private JobFields() {}
}
