package io.askable.api.page;

import io.askable.api.jobs.JobSubmission;
import io.askable.api.limits.LimitsConfig;
import io.askable.api.limits.Quotas;
import io.askable.api.problems.Refusal;
import io.askable.api.security.Callers;
import io.askable.jobs.JobFilter;
import io.askable.jobs.JobQueue;
import io.askable.jobs.JobStatus;
import io.askable.sites.CounterType;
import io.askable.sites.Owner;
import io.askable.sites.Publisher;
import io.askable.sites.UsageCounter;
import io.askable.sites.UsageCounters;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Whether a view of a page begins its post's processing. Anybody can view, and can name pages that do not exist. */
@ApplicationScoped
class Admission {
    private final Callers callers;
    private final UsageCounters tallies;
    private final JobQueue queue;
    private final JobSubmission enqueuing;
    private final Quotas quotas;
    private final int pending;

    Admission(
            Callers callers,
            UsageCounters tallies,
            JobQueue queue,
            JobSubmission enqueuing,
            Quotas quotas,
            LimitsConfig limits) {
        this.callers = callers;
        this.tallies = tallies;
        this.queue = queue;
        this.enqueuing = enqueuing;
        this.quotas = quotas;
        pending = limits.pendingByViews();
    }

    /** What the page is told: its new job, or why there is none. */
    Uni<PageView> begin(Owner owner, BlogUrl url, RoutingContext context) {
        return refusal(owner, url)
                .chain(refusal -> refusal.map(state -> Uni.createFrom().item(PageView.without(url, state)))
                        .orElseGet(() -> enqueuing
                                .enqueueForReader(owner, url, context)
                                .map(enqueued -> PageView.waiting(url, PageState.NOT_STARTED, enqueued.job()))))
                .onFailure(Refusal.Forbidden.class)
                .recoverWithItem(() -> PageView.without(url, PageState.NOT_ALLOWED))
                .onFailure(Refusal.RateLimited.class)
                .recoverWithItem(() -> PageView.without(url, PageState.LATER));
    }

    /** A post that is not processed anyway has no views to count. */
    private Uni<Optional<PageState>> refusal(Owner owner, BlogUrl url) {
        if (!quotas.allows(url)) {
            return Uni.createFrom().item(Optional.of(PageState.NOT_ALLOWED));
        }
        return callers.publisher()
                .map(publisher -> isBelowThreshold(publisher, url)
                        .chain(below -> below
                                ? Uni.createFrom().item(Optional.of(PageState.THRESHOLD_NOT_MET))
                                : isCrowded(owner)
                                        .map(crowded ->
                                                crowded ? Optional.of(PageState.LATER) : Optional.<PageState>empty())))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Counts the view, as long as it is one of those before the post's turn. */
    private Uni<Boolean> isBelowThreshold(Publisher publisher, BlogUrl url) {
        String page = UUID.nameUUIDFromBytes(url.value().getBytes(StandardCharsets.UTF_8))
                .toString();
        return tallies.add(
                new UsageCounter(publisher.asOwner(), CounterType.VIEWS, page),
                publisher.config().thresholdBeforeProcessingBlog());
    }

    private Uni<Boolean> isCrowded(Owner owner) {
        JobFilter waiting =
                new JobFilter(Optional.of(owner), Optional.of(JobStatus.QUEUED), Optional.empty(), Optional.empty());
        return queue.list(waiting, Optional.empty(), pending)
                .map(page -> page.items().size() >= pending);
    }
}
