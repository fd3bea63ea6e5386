package io.askable.worker.process;

import io.askable.content.Post;
import io.askable.jobs.Checkpoint;
import io.askable.jobs.ErrorCode;
import io.askable.jobs.Job;
import io.askable.jobs.JobResult;
import io.askable.jobs.NewJob;
import io.askable.jobs.Outcome;
import io.askable.jobs.WorkerId;
import io.askable.sites.Owner;
import io.askable.testkit.ManualClock;
import io.askable.testkit.content.InMemoryPosts;
import io.askable.testkit.content.InMemoryStagedPages;
import io.askable.testkit.jobs.RequestBuilder;
import io.askable.testkit.sites.InMemoryPublishers;
import io.askable.url.BlogUrl;
import io.askable.worker.crawl.CrawlOrder;
import io.askable.worker.crawl.CrawlResult;
import io.askable.worker.crawl.Validators;
import io.askable.worker.execute.Spans;
import io.askable.worker.extract.ArticleExtractor;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The handler with a site, a model and a store that do as they are told. */
final class PostBench {

    static final BlogUrl URL = BlogUrl.of("https://blog.example/leases");

    final ManualClock clock = ManualClock.atNoon();
    final InMemoryPosts posts = new InMemoryPosts(clock);
    final InMemoryStagedPages staged = new InMemoryStagedPages(clock);
    final InMemoryPublishers publishers = new InMemoryPublishers();
    final ScriptedModel model = new ScriptedModel();
    final List<CrawlOrder> orders = new ArrayList<>();
    final List<Validators> validators = new ArrayList<>();
    CrawlResult site = page(HTML);
    private final BlogPostHandler handler;

    PostBench() {
        Spans spans = new Spans(OpenTelemetry.noop().getTracer("test"));
        handler = new BlogPostHandler(
                posts,
                posts,
                publishers,
                new PageSource(this::crawl, new ArticleExtractor(), staged, spans),
                new RunWriter(posts, model, model, spans, clock),
                new LanguageOutcomes(model, clock));
    }

    private CrawlResult crawl(CrawlOrder order) {
        orders.add(order);
        if (!(site instanceof CrawlResult.WaitForSlot)) {
            validators.add(order.turn().get());
        }
        return site;
    }

    /** A first attempt at the post. */
    RecordedRun run() {
        return new RecordedRun(claimed(RequestBuilder.aRequest().forPost(URL.value())));
    }

    RecordedRun runFor(Owner owner) {
        return new RecordedRun(
                claimed(RequestBuilder.aRequest().forPost(URL.value()).by(owner)));
    }

    RecordedRun forcedRun() {
        return new RecordedRun(
                claimed(RequestBuilder.aRequest().forPost(URL.value()).forced()));
    }

    /** The same job after an attempt that failed behind its checkpoint. */
    RecordedRun nextAttempt(RecordedRun before) {
        return nextAttempt(before, new Outcome.Retry(ErrorCode.INTERNAL, "Something went wrong", Optional.empty()));
    }

    /** The same job after an attempt that ended so. */
    RecordedRun nextAttempt(RecordedRun before, Outcome outcome) {
        Job ran = before.job();
        for (Checkpoint kept : before.checkpoints) {
            ran = ran.checkpoint(kept, clock.instant()).after();
        }
        Job queued = ran.finish(outcome, clock.instant(), 0).after();
        return new RecordedRun(queued.claim(UUID.randomUUID(), new WorkerId("other"), clock.instant())
                .after());
    }

    private Job claimed(RequestBuilder request) {
        NewJob made = request.build();
        Job queued = Job.submit(made, 3, clock.instant()).after();
        return queued.claim(UUID.randomUUID(), new WorkerId("worker"), clock.instant())
                .after();
    }

    Outcome handle(RecordedRun run) throws InterruptedException {
        return handler.handle(run);
    }

    /** Handles the post and shows what was made, as the executor does. */
    JobResult process(RecordedRun run) throws InterruptedException {
        Outcome outcome = handle(run);
        if (!(outcome instanceof Outcome.Done done)) {
            throw new AssertionError("Not done but " + outcome);
        }
        posts.publish(done.result().runId()).await().indefinitely();
        return done.result();
    }

    Optional<Post> shown() {
        return posts.find(Owner.OPEN, URL).await().indefinitely();
    }

    CrawlResult page(String html) {
        return new CrawlResult.Fetched(
                URL.toUri(),
                html.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                Optional.of("\"v1\""),
                Optional.empty(),
                clock.instant());
    }

    static String html(String language, String head, String words) {
        return "<html lang=" + language + "><head><title>Leases without tears</title>" + head
                + "</head><body><article><h1>Leases without tears</h1><p>"
                + (words + " A lease is a promise with an end, and whoever holds it may work until then. ").repeat(8)
                + "</p></article></body></html>";
    }

    static final String HTML = html("en", "", "");
}
