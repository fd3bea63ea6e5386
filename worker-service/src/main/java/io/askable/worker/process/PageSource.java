package io.askable.worker.process;

import io.askable.content.CrawledPage;
import io.askable.content.Post;
import io.askable.content.StagedPages;
import io.askable.jobs.Checkpoint;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.Job;
import io.askable.jobs.Outcome;
import io.askable.jobs.Stage;
import io.askable.worker.crawl.CrawlOrder;
import io.askable.worker.crawl.CrawlResult;
import io.askable.worker.crawl.Crawler;
import io.askable.worker.crawl.HostSlot;
import io.askable.worker.crawl.Validators;
import io.askable.worker.execute.JobRun;
import io.askable.worker.execute.Spans;
import io.askable.worker.extract.ArticleExtractor;
import io.askable.worker.extract.Extraction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/** Brings a post's page home, or takes the one that an earlier attempt of the same job staged. */
@Singleton
final class PageSource {

    private final Crawl crawl;
    private final ArticleExtractor extractor;
    private final StagedPages staged;
    private final Spans spans;

    /** {@link Crawler#crawl}. */
    interface Crawl {
        CrawlResult crawl(CrawlOrder order) throws InterruptedException;
    }

    @Inject
    PageSource(Crawler crawler, ArticleExtractor extractor, StagedPages staged, Spans spans) {
        this(crawler::crawl, extractor, staged, spans);
    }

    PageSource(Crawl crawl, ArticleExtractor extractor, StagedPages staged, Spans spans) {
        this.crawl = crawl;
        this.extractor = extractor;
        this.staged = staged;
        this.spans = spans;
    }

    /**
     * The run tells that it fetches once the host may be asked.
     *
     * @param domain that redirects may not leave
     * @param reusable the shown post, if its run would do for unchanged content; not looked for while the host is busy
     */
    PageResult get(JobRun run, Optional<String> domain, Supplier<Optional<Post>> reusable, RunDetails details)
            throws InterruptedException {
        Optional<CrawledPage> earlier = stagedEarlier(run);
        if (earlier.isPresent()) {
            details.begin(run, Stage.FETCH);
            return new PageResult.Page(earlier.get());
        }
        return switch (crawl(run, domain, reusable, details)) {
            case CrawlResult.Fetched fetched -> extract(run, fetched, details);
            case CrawlResult.NotModified notModified -> new PageResult.Unchanged();
            case CrawlResult.WaitForSlot wait -> new PageResult.Ended(wait.toOutcome());
            case CrawlResult.Failed failed -> new PageResult.Ended(failed.toOutcome());
        };
    }

    private Optional<CrawledPage> stagedEarlier(JobRun run) {
        boolean isStaged = run.job()
                .checkpoint()
                .filter(kept -> kept.ref().isPresent() && kept.slotAt().isEmpty())
                .isPresent();
        return isStaged ? run.await(staged.find(run.job().id())) : Optional.empty();
    }

    private CrawlResult crawl(
            JobRun run, Optional<String> domain, Supplier<Optional<Post>> reusable, RunDetails details)
            throws InterruptedException {
        Job job = run.job();
        CrawlOrder order = CrawlOrder.of(job.url(), job.owner())
                .within(domain)
                .onTurn(() -> {
                    details.begin(run, Stage.FETCH);
                    return validators(reusable.get());
                })
                .at(HostSlot.of(job.checkpoint()));
        return spans.step("crawl", () -> crawl.crawl(order));
    }

    private static Validators validators(Optional<Post> stored) {
        return stored.map(post -> new Validators(post.etag(), post.lastModified()))
                .orElse(Validators.NONE);
    }

    private PageResult extract(JobRun run, CrawlResult.Fetched fetched, RunDetails details) {
        details.begin(run, Stage.EXTRACT);
        return switch (extractor.extract(
                fetched.html(), Optional.of(fetched.charset()), run.job().url())) {
            case Extraction.Extracted extracted ->
                stage(
                        run,
                        new CrawledPage(
                                extracted.article(), fetched.etag(), fetched.lastModified(), fetched.fetchedAt()));
            case Extraction.NoArticle none -> ended(ErrorCode.NO_ARTICLE, none.reason());
            case Extraction.TooLarge large -> ended(ErrorCode.TOO_LARGE, large.reason());
        };
    }

    private PageResult stage(JobRun run, CrawledPage page) {
        run.await(staged.stage(run.job().id(), page));
        run.checkpoint(Checkpoint.crawled(run.job().id().value()));
        return new PageResult.Page(page);
    }

    private static PageResult ended(ErrorCode code, String reason) {
        return new PageResult.Ended(new Outcome.Fail(code, reason));
    }
}
