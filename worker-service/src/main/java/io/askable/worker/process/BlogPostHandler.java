package io.askable.worker.process;

import io.askable.content.Article;
import io.askable.content.CrawledPage;
import io.askable.content.Post;
import io.askable.content.Posts;
import io.askable.content.Runs;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.Job;
import io.askable.jobs.Outcome;
import io.askable.language.LanguageFailure;
import io.askable.language.WritingBrief;
import io.askable.sites.Owner;
import io.askable.sites.Publishers;
import io.askable.url.BlogUrl;
import io.askable.worker.execute.JobHandler;
import io.askable.worker.execute.JobRun;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The way of one post: find what is shown, bring the page home, and unless nothing changed write, embed and store a new run.
 * Whoever finishes the job shows it.
 */
@Singleton
final class BlogPostHandler implements JobHandler {

    private final Posts posts;
    private final Runs runs;
    private final Publishers publishers;
    private final PageSource pages;
    private final RunWriter writer;
    private final LanguageOutcomes languageOutcomes;

    BlogPostHandler(
            Posts posts,
            Runs runs,
            Publishers publishers,
            PageSource pages,
            RunWriter writer,
            LanguageOutcomes languageOutcomes) {
        this.posts = posts;
        this.runs = runs;
        this.publishers = publishers;
        this.pages = pages;
        this.writer = writer;
        this.languageOutcomes = languageOutcomes;
    }

    @Override
    public String type() {
        return Job.PROCESS_POST;
    }

    @Override
    public Outcome handle(JobRun run) throws InterruptedException {
        Job job = run.job();
        PublisherPreferences commission = commission(run);
        WritingBrief brief = commission.brief();
        RunDetails details = new RunDetails(System::nanoTime);
        Uni<Optional<Post>> shown = posts.find(job.owner(), job.url()).memoize().indefinitely();
        Supplier<Optional<Post>> reusable = () -> run.await(shown).filter(post -> mayReuse(post, job, brief));
        return switch (pages.get(run, commission.domain(), reusable, details)) {
            case PageResult.Ended ended -> ended.outcome();
            case PageResult.Unchanged unchanged -> stored(run, reusable.get().orElseThrow());
            case PageResult.Page sourced ->
                process(
                        run,
                        sourced.page(),
                        reusable.get(),
                        new WritingRequest(brief, known(run.await(shown))),
                        details);
        };
    }

    private static List<String> known(Optional<Post> shown) {
        return shown.map(post -> post.curation().known()).orElse(List.of());
    }

    /** Read for each job, so that a publisher's change counts from the next one on. */
    private PublisherPreferences commission(JobRun run) {
        Owner owner = run.job().owner();
        return owner.equals(Owner.OPEN)
                ? PublisherPreferences.USUAL
                : run.await(publishers.find(owner.id()))
                        .map(PublisherPreferences::of)
                        .orElse(PublisherPreferences.USUAL);
    }

    /** An alias' own content is never compared with that of the post it leads to. */
    private boolean mayReuse(Post post, Job job, WritingBrief brief) {
        return !job.force()
                && post.url().equals(job.url())
                && post.run().writer().equals(writer.fingerprint(brief));
    }

    private Outcome process(
            JobRun run, CrawledPage page, Optional<Post> reusable, WritingRequest wishes, RunDetails details) {
        Optional<BlogUrl> canonical = otherCanonical(page.article(), run.job().url());
        if (canonical.isPresent()) {
            return alias(run, canonical.get());
        }
        String contentHash = page.article().contentHash();
        Optional<Post> same = reusable.filter(post -> post.run().contentHash().equals(contentHash));
        if (same.isPresent()) {
            return stored(run, same.get());
        }
        try {
            return new Outcome.Done(writer.write(run, page, wishes, details));
        } catch (LanguageFailure e) {
            return languageOutcomes.of(e);
        }
    }

    /** Another address on the same host only: a site may not speak for others. */
    private static Optional<BlogUrl> otherCanonical(Article article, BlogUrl asked) {
        return article.canonical()
                .filter(canonical -> !canonical.equals(asked))
                .filter(canonical ->
                        canonical.toUri().getAuthority().equals(asked.toUri().getAuthority()));
    }

    private Outcome alias(JobRun run, BlogUrl canonical) {
        run.await(runs.addAlias(run.job().owner(), canonical, run.job().url()));
        return new Outcome.Fail(
                ErrorCode.ALIAS_OF,
                "The page says that its address is " + canonical
                        + "; process that one, and both addresses show its questions");
    }

    private Outcome stored(JobRun run, Post post) {
        return new Outcome.Done(
                StoredRun.of(post, run.await(posts.listWritten(post)), run.await(posts.listPassages(post))));
    }
}
