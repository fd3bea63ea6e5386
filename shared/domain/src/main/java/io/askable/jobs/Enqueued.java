package io.askable.jobs;

/** The job that stands for a request. {@code deduplicated}: it was there before. */
public record Enqueued(Job job, boolean deduplicated) {}
