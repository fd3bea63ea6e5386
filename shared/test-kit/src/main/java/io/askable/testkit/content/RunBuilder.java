package io.askable.testkit.content;

import io.askable.content.Article;
import io.askable.content.CrawledPage;
import io.askable.content.Draft;
import io.askable.content.Embedding;
import io.askable.content.Passage;
import io.askable.content.Run;
import io.askable.content.Run.WrittenQuestion;
import io.askable.content.RunStart;
import io.askable.content.Summary;
import io.askable.jobs.JobId;
import io.askable.jobs.RunId;
import io.askable.sites.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * {@code aRun().of(start).about(article).asking(3).build()}: a run with its own id whose questions quote the article, and whose
 * every vector differs.
 */
public final class RunBuilder {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final int DIMENSIONS = 8;

    private final Random random = new Random(MADE.incrementAndGet());
    private final Instant writtenAt = Instant.parse("2026-03-01T12:00:00Z");
    private RunId id = RunId.of(JobId.next(writtenAt, random), 1);
    private Optional<RunStart> start = Optional.empty();
    private Owner owner = Owner.OPEN;
    private Article article = ArticleBuilder.anArticle().build();
    private Optional<String> etag = Optional.of("\"v1\"");
    private int questions = 2;
    private boolean embedded = true;
    private Optional<Optional<Embedding>> place = Optional.empty();

    private RunBuilder() {}

    public static RunBuilder aRun() {
        return new RunBuilder();
    }

    public RunBuilder withId(RunId runId) {
        this.id = runId;
        return this;
    }

    /** The post and number it got from {@link io.askable.content.Runs#begin}. Required. */
    public RunBuilder of(RunStart begun) {
        this.start = Optional.of(begun);
        return this;
    }

    public RunBuilder ownedBy(Owner someone) {
        this.owner = someone;
        return this;
    }

    public RunBuilder about(Article what) {
        this.article = what;
        return this;
    }

    public RunBuilder asking(int howMany) {
        this.questions = howMany;
        return this;
    }

    /** Without vectors, as where no embedder is set up, or an ETag. */
    public RunBuilder plain() {
        this.embedded = false;
        this.etag = Optional.empty();
        return this;
    }

    /** Its summary's vector, the place of the post; empty: written without an embedder. */
    public RunBuilder lying(Optional<Embedding> where) {
        this.place = Optional.of(where);
        return this;
    }

    /** Fails with {@link IllegalStateException} without {@link #of}. */
    public Run build() {
        RunStart begun = start.orElseThrow(() -> new IllegalStateException("A run needs the number it began with"));
        return new Run(
                id,
                begun.number(),
                begun.blogId(),
                owner,
                new CrawledPage(article, etag, etag.map(ignored -> "Sun, 01 Mar 2026 11:00:00 GMT"), writtenAt),
                new Summary("In brief: " + article.title(), List.of("It ends", "It is fenced", "It is renewed")),
                place.orElseGet(this::vector),
                IntStream.range(0, questions).mapToObj(this::question).toList(),
                article.blocks().stream()
                        .map(block -> new Passage(block.index(), block.text(), vector()))
                        .toList(),
                "extractive",
                "extractive/1",
                writtenAt);
    }

    private WrittenQuestion question(int position) {
        String answer = article.blocks().getLast().text();
        Optional<String> quote = position == 0 ? Optional.of(answer) : Optional.empty();
        return new WrittenQuestion(
                new Draft("Question " + position + " of " + id + "?", answer, quote, Draft.DEFAULT_ICON), vector());
    }

    private Optional<Embedding> vector() {
        if (!embedded) {
            return Optional.empty();
        }
        float[] values = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            values[i] = (float) random.nextGaussian();
            squares += values[i] * values[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            values[i] /= (float) Math.sqrt(squares);
        }
        return Optional.of(new Embedding("test-model", values));
    }
}
