package io.askable.api.questions;

import io.askable.api.problems.Refusal;
import io.askable.content.BlogId;
import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.jobs.Cancellation;
import io.askable.jobs.Job;
import io.askable.jobs.JobQueue;
import io.askable.jobs.JobStatus;
import io.askable.sites.Owner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Removes a post with all that was made of it. */
@ApplicationScoped
class PostRemoval {
    private static final Set<JobStatus> ACTIVE = Set.of(JobStatus.QUEUED, JobStatus.PROCESSING);

    private final Posts posts;
    private final JobQueue queue;

    PostRemoval(Posts posts, JobQueue queue) {
        this.posts = posts;
        this.queue = queue;
    }

    /** Cancels the active job first, so that it does not bring the post back. */
    Uni<RemovalView> remove(Owner owner, BlogId id) {
        return posts.find(owner, id)
                .map(found -> found.orElseThrow(() -> unknown(id)))
                .chain(post -> cancelActive(owner, post))
                .chain(cancelled -> posts.remove(owner, id)
                        .map(removed -> removed.orElseThrow(() -> unknown(id)))
                        .map(removal -> RemovalView.of(removal, cancelled)));
    }

    private Uni<Optional<String>> cancelActive(Owner owner, Post post) {
        return queue.findNewest(owner, post.url(), ACTIVE).chain(active -> active.map(this::cancel)
                .orElse(Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<String>> cancel(Job job) {
        return queue.cancel(job.id())
                .map(outcome -> outcome == Cancellation.ALREADY_FINISHED
                        ? Optional.empty()
                        : Optional.of(job.id().value()));
    }

    private static Refusal unknown(BlogId id) {
        return new Refusal.NotFound("There is no post " + id);
    }
}
