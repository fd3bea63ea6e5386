package io.askable.api.jobs;

import io.askable.api.limits.Quotas;
import io.askable.api.requests.RequestIds;
import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.jobs.Enqueued;
import io.askable.jobs.Job;
import io.askable.jobs.JobId;
import io.askable.jobs.JobQueue;
import io.askable.jobs.JobStatus;
import io.askable.jobs.NewJob;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Puts posts into the queue, unless they were processed already and nobody forces it. */
@ApplicationScoped
public class JobSubmission {
    private final JobQueue queue;
    private final Posts posts;
    private final Quotas quotas;
    private final InstantSource clock;
    private final TraceParents traces;
    private final SecureRandom random = new SecureRandom();

    JobSubmission(JobQueue queue, Posts posts, Quotas quotas, InstantSource clock, TraceParents traces) {
        this.queue = queue;
        this.posts = posts;
        this.quotas = quotas;
        this.clock = clock;
        this.traces = traces;
    }

    /** The job that stands for the request: a new one, the active one, or the one that processed the post. */
    Uni<Enqueued> enqueue(
            Owner owner, ProcessRequest request, Optional<String> idempotencyKey, RoutingContext context) {
        NewJob job = job(
                owner,
                BlogUrl.of(request.blogUrl()),
                request.isForced(),
                request.band(),
                idempotencyKey,
                RequestIds.of(context));
        return findDone(job).chain(done -> done.map(found -> Uni.createFrom().item(new Enqueued(found, true)))
                .orElseGet(() -> quotas.enqueue(job.url(), context, () -> queue.enqueue(job))));
    }

    /** The job of a post that a reader looked at before anybody had it processed. */
    public Uni<Enqueued> enqueueForReader(Owner owner, BlogUrl url, RoutingContext context) {
        NewJob job = job(owner, url, false, NewJob.DEFAULT_PRIORITY, Optional.empty(), RequestIds.of(context));
        return quotas.enqueue(url, context, () -> queue.enqueue(job));
    }

    /** A job that writes a post's questions anew although nothing changed. */
    public Uni<Enqueued> enqueueAnew(Owner owner, BlogUrl url, RoutingContext context) {
        NewJob job = job(owner, url, true, NewJob.DEFAULT_PRIORITY, Optional.empty(), RequestIds.of(context));
        return quotas.enqueue(url, context, () -> queue.enqueue(job));
    }

    private NewJob job(
            Owner owner, BlogUrl url, boolean force, int band, Optional<String> idempotencyKey, String requestId) {
        return new NewJob(
                JobId.next(clock.instant(), random),
                url,
                owner,
                force,
                band,
                idempotencyKey,
                requestId,
                traces.current());
    }

    private Uni<Optional<Job>> findDone(NewJob request) {
        if (request.force()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Uni.combine()
                .all()
                .unis(posts.find(request.owner(), request.url()), findCompleted(request.owner(), request.url()))
                .asTuple()
                .chain(found -> choose(request, found.getItem1(), found.getItem2()));
    }

    /** A job without its post processed one that was removed since, unless its run is about to be shown. */
    private Uni<Optional<Job>> choose(NewJob request, Optional<Post> post, Optional<Job> completed) {
        if (completed.isEmpty() && post.isPresent() && !post.get().url().equals(request.url())) {
            return findCompleted(request.owner(), post.get().url());
        }
        boolean stands =
                post.isPresent() || completed.filter(JobViews::isPublishing).isPresent();
        return Uni.createFrom().item(stands ? completed : Optional.empty());
    }

    private Uni<Optional<Job>> findCompleted(Owner owner, BlogUrl url) {
        return queue.findNewest(owner, url, Set.of(JobStatus.COMPLETED));
    }
}
