package io.askable.benchmarks.questions;

import io.askable.content.Article;
import io.askable.content.Draft;
import io.askable.language.Embedder;
import io.askable.language.LanguageFailure;
import io.askable.language.QuestionWriter;
import io.askable.language.WritingBrief;
import io.askable.language.check.CheckedWriter;
import io.askable.language.extractive.ExtractiveWriter;
import io.askable.language.minilm.MiniLmEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes questions for real articles, prints them for a reader to judge, and counts what can be counted. */
@Command(
        name = "questions",
        description =
                "Prints the questions written without a model for each article, with answers, quotes and figures.",
        mixinStandardHelpOptions = true)
public final class QuestionsBenchmark implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "PATH",
            required = true,
            description = "Folder of saved pages, or a question set in JSON; may be given several times.")
    private List<Path> data;

    @Option(names = "--questions", defaultValue = "5", description = "Questions an article, 1 to 20; default 5.")
    private int questions;

    @Option(names = "--sample", paramLabel = "N", description = "Print only N questions, drawn at random from all.")
    private int sample;

    @Option(names = "--seed", defaultValue = "1", description = "Of the draw; default 1.")
    private long seed;

    @Option(
            names = "--most-a-page",
            paramLabel = "N",
            defaultValue = "2",
            description = "Of one page, the draw takes at most N; default 2.")
    private int mostAPage;

    @Override
    public Integer call() throws IOException {
        Embedder embedder = new MiniLmEmbedder();
        QuestionWriter writer = new CheckedWriter(new ExtractiveWriter(embedder), embedder);
        QuestionFigures figures = new QuestionFigures();
        int none = 0;
        long started = System.nanoTime();
        List<Article> articles = new ArrayList<>();
        for (Path path : data) {
            articles.addAll(Corpus.read(path));
        }
        List<Written> written = new ArrayList<>();
        for (Article article : articles) {
            List<Draft> drafts = write(writer, article);
            none += drafts.isEmpty() ? 1 : 0;
            drafts.forEach(draft -> written.add(new Written(article, draft)));
            if (sample == 0) {
                print(article, drafts);
            }
            figures.add(article, drafts, embedder);
        }
        if (sample > 0) {
            draw(written).forEach(one -> print(one.article(), List.of(one.draft())));
        }
        long millis = (System.nanoTime() - started) / 1_000_000 / Math.max(1, articles.size());
        System.out.println(figures + " without_questions=" + none + " ms_an_article=" + millis);
        return 0;
    }

    private record Written(Article article, Draft draft) {}

    /** So that no page with many questions stands for the rest. */
    private List<Written> draw(List<Written> written) {
        Collections.shuffle(written, new Random(seed));
        Map<Article, Integer> taken = new IdentityHashMap<>();
        return written.stream()
                .filter(one -> taken.merge(one.article(), 1, Integer::sum) <= mostAPage)
                .limit(sample)
                .toList();
    }

    private List<Draft> write(QuestionWriter writer, Article article) {
        try {
            return writer.writeQuestions(article, WritingBrief.defaults().withQuestions(questions))
                    .drafts();
        } catch (LanguageFailure e) {
            return List.of();
        }
    }

    private static void print(Article article, List<Draft> drafts) {
        System.out.println("== " + article.title() + " [" + article.language().orElse("?") + "]");
        for (Draft draft : drafts) {
            System.out.println(draft.icon() + " " + draft.question());
            System.out.println("   " + draft.answer());
            draft.quote()
                    .filter(quote -> !quote.equals(draft.answer()))
                    .ifPresent(quote -> System.out.println("   > " + quote));
        }
    }
}
