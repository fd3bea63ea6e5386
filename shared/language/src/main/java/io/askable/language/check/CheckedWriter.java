package io.askable.language.check;

import io.askable.content.Article;
import io.askable.content.Draft;
import io.askable.content.Summary;
import io.askable.language.Drafted;
import io.askable.language.Embedder;
import io.askable.language.LanguageFailure.ModelInvalid;
import io.askable.language.QuestionWriter;
import io.askable.language.Summarised;
import io.askable.language.WritingBrief;
import java.util.List;

/** Lets nothing out of another writer that does not hold to the rules. */
public final class CheckedWriter implements QuestionWriter {

    private static final int LONGEST_SUMMARY = 1_500;
    private static final int LONGEST_KEY_POINT = 420;
    private static final int MOST_KEY_POINTS = 5;

    private final QuestionWriter writer;
    private final Embedder embedder;

    /** @param embedder tells questions that mean the same, where it knows the language */
    public CheckedWriter(QuestionWriter writer, Embedder embedder) {
        this.writer = writer;
        this.embedder = embedder;
    }

    @Override
    public String writtenBy() {
        return writer.writtenBy();
    }

    @Override
    public String writtenBy(WritingBrief brief) {
        return writer.writtenBy(brief);
    }

    @Override
    public String fingerprint(WritingBrief brief) {
        return writer.fingerprint(brief) + " " + embedder.model();
    }

    @Override
    public Summarised summarise(Article article, WritingBrief brief) {
        Summarised written = writer.summarise(article, brief);
        CheckedText checked = new CheckedText(article.url());
        String text = checked.fit(written.summary().text(), LONGEST_SUMMARY)
                .orElseThrow(() -> new ModelInvalid("Nothing of the summary could be shown"));
        List<String> points = written.summary().keyPoints().stream()
                .flatMap(point -> checked.fit(point, LONGEST_KEY_POINT).stream())
                .distinct()
                .limit(MOST_KEY_POINTS)
                .toList();
        return new Summarised(new Summary(text, points), written.usage(), written.writtenBy());
    }

    @Override
    public Drafted writeQuestions(Article article, WritingBrief brief) {
        Drafted written = writer.writeQuestions(article, brief);
        List<Draft> good = new DraftChecks(embedder).check(article, written.drafts(), brief.questions());
        boolean foundNothingToAsk = written.drafts().isEmpty();
        if (good.isEmpty() && !foundNothingToAsk) {
            throw new ModelInvalid("None of " + written.drafts().size() + " questions could be shown");
        }
        return new Drafted(good, written.usage(), written.writtenBy());
    }
}
