package io.askable.language.extractive;

import io.askable.content.Article;
import io.askable.content.Draft;
import io.askable.content.Summary;
import io.askable.language.Drafted;
import io.askable.language.Embedder;
import io.askable.language.InProcess;
import io.askable.language.LanguageFailure.ModelInvalid;
import io.askable.language.QuestionWriter;
import io.askable.language.Summarised;
import io.askable.language.Usage;
import io.askable.language.WritingBrief;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/**
 * Forms questions from headings, from questions that the post itself asks, definitions, causes, conditions, comparisons, numbers,
 * dates, lists and deeds, and answers each in the post's own sentences.
 *
 * <p>English and German by grammar; French, Spanish, Italian, Portuguese and Dutch by headings that are questions and a few fixed
 * phrases; other languages by headings that are questions. Where a post yields little, twenty languages ask what it is about,
 * if a sentence tells that.
 * It writes fewer rather than poor questions, and takes no wishes but their number.
 */
@Singleton
@InProcess
public final class ExtractiveWriter implements QuestionWriter {

    static final String WRITTEN_BY = "extractive";

    /** Raised when the same post would get other questions, so that posts are written anew. */
    private static final int VERSION = 5;

    private static final int SUMMARY_SENTENCES = 3;
    private static final int KEY_POINTS = 5;

    private final Embedder embedder;

    /** @param embedder ranks sentences where it knows the language; words do elsewhere */
    public ExtractiveWriter(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public String writtenBy() {
        return WRITTEN_BY;
    }

    @Override
    public String fingerprint(WritingBrief brief) {
        return WRITTEN_BY + "/" + VERSION + " " + embedder.model() + " n=" + brief.questions();
    }

    @Override
    public Summarised summarise(Article article, WritingBrief brief) {
        Outline outline = new Outline(article);
        List<AnswerSentence> ranked = ranking(article, outline).ranked();
        if (ranked.isEmpty()) {
            throw new ModelInvalid("The post has no whole sentence that could stand in a summary");
        }
        String text = String.join(
                " ", inOrder(ranked.stream().limit(SUMMARY_SENTENCES).toList()));
        List<String> points = inOrder(
                ranked.stream().skip(SUMMARY_SENTENCES).limit(KEY_POINTS).toList());
        List<String> enough = points.size() >= 3
                ? points
                : inOrder(ranked.stream().limit(KEY_POINTS).toList());
        return new Summarised(new Summary(text, enough), Usage.free(WRITTEN_BY), WRITTEN_BY);
    }

    @Override
    public Drafted writeQuestions(Article article, WritingBrief brief) {
        Outline outline = new Outline(article);
        List<Candidate> found = new Candidates(article, outline, ranking(article, outline)).find();
        List<Draft> drafts = new Selection(outline.sentences().size())
                .choose(found, brief.questions()).stream()
                        .map(Candidate::toDraft)
                        .toList();
        return new Drafted(drafts, Usage.free(WRITTEN_BY), WRITTEN_BY);
    }

    private Centrality ranking(Article article, Outline outline) {
        return Centrality.of(outline.sentences(), article.language(), embedder);
    }

    private static List<String> inOrder(List<AnswerSentence> sentences) {
        return sentences.stream()
                .sorted(Comparator.comparingInt(AnswerSentence::place))
                .map(AnswerSentence::text)
                .toList();
    }
}
