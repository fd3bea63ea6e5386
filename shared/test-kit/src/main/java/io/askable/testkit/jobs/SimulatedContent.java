package io.askable.testkit.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.content.Run;
import io.askable.content.Runs;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.JobState.Completed;
import io.askable.jobs.RunId;
import io.askable.sites.Owner;
import io.askable.testkit.content.ArticleBuilder;
import io.askable.testkit.content.RunBuilder;
import io.askable.url.BlogUrl;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a simulation's runs write of their posts on the same faulty way, and all that readers ever saw of it. */
final class SimulatedContent {

    private static final int MANY = 100;

    private final Posts posts;
    private final Runs runs;
    private final Faults network;
    private final Set<RunId> seen = new HashSet<>();
    private final Map<BlogUrl, Long> shown = new HashMap<>();

    SimulatedContent(Posts posts, Runs runs, Faults network) {
        this.posts = posts;
        this.runs = runs;
        this.network = network;
    }

    /** Empty: no answer; a repeat takes another number. */
    Optional<Run> begin(Job claimed) {
        return network.call(runs.begin(claimed.owner(), claimed.url())).map(start -> RunBuilder.aRun()
                .withId(claimed.runId())
                .of(start)
                .ownedBy(claimed.owner())
                .about(ArticleBuilder.anArticle().at(claimed.url()).build())
                .asking(1)
                .plain()
                .build());
    }

    boolean store(Run run) {
        return network.call(runs.store(run).replaceWith(true)).isPresent();
    }

    /** Of a finished job. What gets no answer is left to queue care. */
    void publish(JobQueue queue, JobId job, RunId run) {
        network.call(runs.publish(run)).ifPresent(answer -> network.call(queue.markPublished(job, run)));
    }

    /** As a reader of all posts, who must find what the jobs say is shown, or something newer. */
    void look(Collection<Job> jobs) {
        posts.list(Owner.OPEN, Optional.empty(), MANY)
                .await()
                .atMost(Duration.ofSeconds(20))
                .items()
                .forEach(this::look);
        jobs.forEach(this::assertShown);
    }

    private void look(Post post) {
        seen.add(post.run().id());
        assertThat(post.run().number())
                .as("I3 run shown of %s", post.url())
                .isGreaterThanOrEqualTo(shownOf(post.url()));
        shown.put(post.url(), post.run().number());
    }

    private void assertShown(Job job) {
        if (job.state() instanceof Completed completed && !completed.publishPending()) {
            assertThat(shownOf(job.url()))
                    .as("I3 run shown of %s, finished by %s", job.url(), job.id())
                    .isGreaterThanOrEqualTo(completed.result().runNumber());
        }
    }

    private long shownOf(BlogUrl url) {
        return shown.getOrDefault(url, 0L);
    }

    /** Whether any look found this run. */
    boolean wasSeen(RunId run) {
        return seen.contains(run);
    }
}
