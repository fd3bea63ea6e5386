package io.askable.worker.process;

import io.askable.content.Article;
import io.askable.content.CrawledPage;
import io.askable.content.Draft;
import io.askable.content.Passage;
import io.askable.content.Run;
import io.askable.content.RunStart;
import io.askable.content.Runs;
import io.askable.jobs.Job;
import io.askable.jobs.JobResult;
import io.askable.jobs.Stage;
import io.askable.language.Drafted;
import io.askable.language.Embedder;
import io.askable.language.QuestionWriter;
import io.askable.language.Summarised;
import io.askable.language.WritingBrief;
import io.askable.language.retrieve.PassageSplitter;
import io.askable.worker.execute.JobRun;
import io.askable.worker.execute.Spans;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Makes a run of a page: takes its number, has it written and embedded, and stores it unseen. */
@Singleton
final class RunWriter {

    private final Runs runs;
    private final QuestionWriter writer;
    private final Embedder embedder;
    private final Spans spans;
    private final InstantSource clock;
    private final PassageSplitter splitter = new PassageSplitter();

    RunWriter(Runs runs, QuestionWriter writer, Embedder embedder, Spans spans, InstantSource clock) {
        this.runs = runs;
        this.writer = writer;
        this.embedder = embedder;
        this.spans = spans;
        this.clock = clock;
    }

    /** Everything that would change what is stored, beside the page itself. */
    String fingerprint(WritingBrief brief) {
        return writer.fingerprint(brief) + " embedder=" + embedder.model();
    }

    /** Fails with {@link io.askable.language.LanguageFailure}. */
    JobResult write(JobRun run, CrawledPage page, WritingRequest wishes, RunDetails details) {
        WritingBrief brief = wishes.brief();
        Job job = run.job();
        Article article = page.article();
        RunStart start = run.await(runs.begin(job.owner(), job.url()));
        details.begin(run, Stage.SUMMARISE);
        Summarised summarised = spans.step("summarise", () -> writer.summarise(article, brief));
        details.begin(run, Stage.WRITE);
        Drafted drafted = spans.step("write questions", () -> writer.writeQuestions(article, brief));
        details.begin(run, Stage.EMBED);
        Embedded embedded = spans.step("embed", () -> embed(article, summarised, drafted.drafts()))
                .asking(questions -> wishes.unsaid(questions, embedder));
        details.begin(run, Stage.STORE);
        run.await(runs.store(new Run(
                job.runId(),
                start.number(),
                start.blogId(),
                job.owner(),
                page,
                summarised.summary(),
                embedded.summary(),
                embedded.questions(),
                embedded.passages(),
                drafted.writtenBy(),
                madeBy(summarised, drafted, brief),
                clock.instant())));
        details.begin(run, Stage.PUBLISH);
        details.wrote(article, summarised, drafted, embedder.model());
        return new JobResult(
                job.runId(),
                start.number(),
                job.runId().value(),
                embedded.questions().size(),
                embedded.vectors(),
                details.toMap());
    }

    private Embedded embed(Article article, Summarised summarised, List<Draft> drafts) {
        List<Passage> passages = splitter.split(article);
        return embedder.knows(article.language())
                ? Embedded.by(embedder, summarised.summary(), drafts, passages)
                : Embedded.without(drafts, passages);
    }

    /** When somebody else had to step in, e.g. for a spent budget, equal content is worth writing again. */
    private String madeBy(Summarised summarised, Drafted drafted, WritingBrief brief) {
        String asked = writer.writtenBy(brief);
        boolean asAsked =
                drafted.writtenBy().equals(asked) && summarised.writtenBy().equals(asked);
        return asAsked ? fingerprint(brief) : drafted.writtenBy() + " in place of " + asked;
    }
}
