package io.askable.api.jobs;

import io.askable.jobs.Job;
import io.askable.jobs.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody who watches a job hears. */
sealed interface JobNews {
    /** The job as it stands: first of all, and whenever its history grew. */
    record Status(Job job) implements JobNews {}

    /** The present run came further. */
    record Progress(Job job) implements JobNews {}

    /** Nothing new; keeps proxies from closing the stream. */
    record Silence() implements JobNews {}

    /** Nothing more will come. */
    record End() implements JobNews {}

    /** What changed from one look to the next; a final status is the last. */
    static List<JobNews> between(Optional<Job> before, Job now) {
        List<JobNews> news = new ArrayList<>();
        boolean isTold = before.filter(job -> job.seq() == now.seq() && JobViews.status(job) == JobViews.status(now))
                .isPresent();
        if (!isTold) {
            news.add(new Status(now));
        }
        boolean isRunning = JobViews.status(now) == JobStatus.PROCESSING;
        if (isRunning
                && now.progress().isPresent()
                && !before.map(Job::progress).equals(Optional.of(now.progress()))) {
            news.add(new Progress(now));
        }
        if (JobViews.status(now).isFinal()) {
            news.add(new End());
        }
        return news;
    }
}
