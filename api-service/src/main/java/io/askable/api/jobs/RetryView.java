package io.askable.api.jobs;

/** A finished job that runs again. */
record RetryView(String jobId, boolean requeued) {}
