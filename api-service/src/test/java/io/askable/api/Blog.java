package io.askable.api;

import static io.askable.testkit.content.ArticleBuilder.anArticle;
import static io.askable.testkit.jobs.RequestBuilder.aRequest;

import io.askable.content.Article;
import io.askable.content.CrawledPage;
import io.askable.content.Draft;
import io.askable.content.Embedding;
import io.askable.content.Passage;
import io.askable.content.Run;
import io.askable.content.RunStart;
import io.askable.content.Runs;
import io.askable.content.Summary;
import io.askable.jobs.FinishResult;
import io.askable.jobs.Job;
import io.askable.jobs.JobQueue;
import io.askable.jobs.JobResult;
import io.askable.jobs.Outcome;
import io.askable.jobs.WorkerId;
import io.askable.language.Embedder;
import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Does what a worker would: {@code processed("https://blog.example/a", "Leases", "A lease …")}. */
@Singleton
public final class Blog {
    private static final WorkerId WORKER = new WorkerId("worker-1");

    private final JobQueue queue;
    private final Runs runs;
    private final Embedder embedder;

    Blog(JobQueue queue, Runs runs, Embedder embedder) {
        this.queue = queue;
        this.runs = runs;
        this.embedder = embedder;
    }

    /** A post with one question a paragraph, shown to readers. */
    public Job processed(String url, String title, String... paragraphs) {
        return processed(Owner.OPEN, url, title, paragraphs);
    }

    /** The same, of a publisher. */
    public Job processed(Owner owner, String url, String title, String... paragraphs) {
        await(queue.enqueue(aRequest().by(owner).forPost(url).forced().build()));
        Job job = claim(url);
        Run run = store(job, url, title, paragraphs);
        committed(job, run);
        await(runs.publish(run.id()));
        await(queue.markPublished(job.id(), run.id()));
        return await(queue.find(job.id())).orElseThrow();
    }

    /** Takes the job of a post as a worker does, and those before it. */
    public Job claim(String url) {
        for (List<Job> claimed = next(); !claimed.isEmpty(); claimed = next()) {
            Job job = claimed.getFirst();
            if (job.url().equals(BlogUrl.of(url))) {
                return job;
            }
        }
        throw new IllegalStateException("Nobody wanted " + url + " processed");
    }

    public FinishResult finish(Job claimed, Outcome outcome) {
        return await(queue.finish(claimed, outcome));
    }

    /** A finished run that readers do not see yet. */
    public void committed(Job claimed, Run run) {
        finish(
                claimed,
                new Outcome.Done(new JobResult(
                        run.id(), run.number(), "summary", run.questions().size(), 3, Map.of("written_by", "test"))));
    }

    public Run store(Job job, String url, String title, String... paragraphs) {
        BlogUrl address = BlogUrl.of(url);
        RunStart start = await(runs.begin(job.owner(), address));
        Article article = article(address, title, paragraphs);
        Run run = new Run(
                job.runId(),
                start.number(),
                start.blogId(),
                job.owner(),
                new CrawledPage(article, Optional.empty(), Optional.empty(), Instant.EPOCH),
                new Summary("In brief: " + title, List.of("One", "Two", "Three")),
                Optional.of(vector(article.text())),
                IntStream.range(0, paragraphs.length)
                        .mapToObj(i -> question(i, paragraphs[i]))
                        .toList(),
                IntStream.range(0, paragraphs.length)
                        .mapToObj(i -> passage(i, paragraphs[i]))
                        .toList(),
                "test",
                "test/1",
                Instant.EPOCH);
        await(runs.store(run));
        return run;
    }

    private static Article article(BlogUrl url, String title, String... paragraphs) {
        var article = anArticle().at(url).titled(title);
        for (String paragraph : paragraphs) {
            article = article.paragraph(paragraph);
        }
        return article.build();
    }

    private Run.WrittenQuestion question(int position, String paragraph) {
        String text = "What does part " + position + " say?";
        return new Run.WrittenQuestion(
                new Draft(text, paragraph, Optional.of(paragraph), Draft.DEFAULT_ICON), Optional.of(vector(paragraph)));
    }

    private Passage passage(int block, String paragraph) {
        return new Passage(block, paragraph, Optional.of(vector(paragraph)));
    }

    private Embedding vector(String text) {
        return embedder.embed(List.of(text)).getFirst();
    }

    private List<Job> next() {
        return await(queue.claim(1, WORKER));
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(20));
    }
}
