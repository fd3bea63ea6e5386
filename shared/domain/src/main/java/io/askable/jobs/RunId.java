package io.askable.jobs;

/** One run of a job: its id and the fencing token it ran under. Everything a run writes carries it, so no two runs share a document. */
public record RunId(String value) {

    public static RunId of(JobId job, long fence) {
        return new RunId(job.value() + "-" + fence);
    }

    @Override
    public String toString() {
        return value;
    }
}
