package io.askable.api.jobs;

import io.askable.jobs.Job;
import io.askable.jobs.Progress;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** How far the present run of a job is. */
@RegisterForReflection
record ProgressEvent(String jobId, int attempt, String stage, int percent) {
    static ProgressEvent of(Job job) {
        Progress progress = job.progress().orElseThrow();
        return new ProgressEvent(
                job.id().value(), job.attempt(), progress.stage().wireName(), progress.percent());
    }
}
