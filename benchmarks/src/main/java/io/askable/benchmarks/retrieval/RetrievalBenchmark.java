package io.askable.benchmarks.retrieval;

import com.sun.management.OperatingSystemMXBean;
import io.askable.content.Article;
import io.askable.content.Block;
import io.askable.content.BlockKind;
import io.askable.content.BlogId;
import io.askable.content.Embedding;
import io.askable.content.OwnedPassage;
import io.askable.content.Passage;
import io.askable.language.Answer;
import io.askable.language.Embedder;
import io.askable.language.NoEmbedder;
import io.askable.language.answer.Evidence;
import io.askable.language.answer.EvidenceFinder;
import io.askable.language.answer.ExtractiveAnswerer;
import io.askable.language.minilm.MiniLmEmbedder;
import io.askable.language.retrieve.PassageRanker;
import io.askable.language.retrieve.PassageSplitter;
import io.askable.language.retrieve.Ranking;
import io.askable.language.retrieve.RememberingEmbedder;
import io.askable.url.BlogUrl;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks every question of a question set of its article, as readers ask a post. */
@Command(
        name = "retrieval",
        description = "Rank of the right paragraph, AUC of abstention, quotes and milliseconds a question.",
        mixinStandardHelpOptions = true)
public final class RetrievalBenchmark implements Callable<Integer> {

    /** An answer is taken from so many passages. */
    private static final int READ = 3;

    private static final BlogUrl SOMEWHERE = BlogUrl.of("https://example.com/post");

    @Option(
            names = "--data",
            paramLabel = "FILE",
            required = true,
            description = "Question set in the form of SQuAD 2.0.")
    private Path data;

    @Option(names = "--passages", defaultValue = "6", description = "Passages an answer is made from; default 6.")
    private int passages;

    @Option(
            names = "--least-confidence",
            defaultValue = "0.5",
            description = "From which confidence on a question is answered; default 0.5.")
    private double leastConfidence;

    @Option(names = "--fit", description = "Print the weights that fit this data best, as constants for the source.")
    private boolean fit;

    @Option(
            names = "--words-alone",
            description = "Do without vectors, as in a language that the embedder does not know.")
    private boolean wordsAlone;

    private final PassageSplitter splitter = new PassageSplitter();

    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Embedder embedder = new NoEmbedder();
    private PassageRanker ranker = new PassageRanker(embedder);
    private EvidenceFinder finder = new EvidenceFinder(embedder);
    private long nanos;
    private long cpuNanos;

    @Override
    public Integer call() throws IOException {
        if (!wordsAlone) {
            // As services have it: what many readers ask of one post is embedded once.
            embedder = new RememberingEmbedder(new MiniLmEmbedder());
            ranker = new PassageRanker(embedder);
            finder = new EvidenceFinder(embedder);
        }
        ExtractiveAnswerer answerer = new ExtractiveAnswerer(embedder, () -> leastConfidence);
        List<QuestionSet.Entry> entries = QuestionSet.read(data).entries();
        List<RetrievalOutcome> outcomes = new ArrayList<>();
        long asked = 0;
        for (int article = 0; article < entries.size(); article++) {
            List<OwnedPassage> all = passagesOf(entries.get(article));
            for (QuestionSet.Item item : entries.get(article).items()) {
                outcomes.add(ask(answerer, item, article, all));
            }
            asked += (long) all.size() * entries.get(article).items().size();
        }
        print(outcomes, asked);
        return 0;
    }

    /** Each paragraph is split by itself, so that a passage has one paragraph; its index is its block. */
    private List<OwnedPassage> passagesOf(QuestionSet.Entry entry) {
        List<OwnedPassage> all = new ArrayList<>();
        for (int i = 0; i < entry.paragraphs().size(); i++) {
            List<Passage> split = splitter.split(article(entry, i));
            for (Passage passage : split) {
                all.add(new OwnedPassage(new BlogId("b1"), new Passage(i, passage.text(), vector(passage))));
            }
        }
        return all;
    }

    private Optional<Embedding> vector(Passage passage) {
        return wordsAlone
                ? Optional.empty()
                : Optional.of(embedder.embed(List.of(passage.text())).getFirst());
    }

    private static Article article(QuestionSet.Entry entry, int paragraph) {
        return new Article(
                SOMEWHERE,
                entry.title(),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty(),
                List.of(new Block(0, BlockKind.PARAGRAPH, entry.paragraphs().get(paragraph))));
    }

    private RetrievalOutcome ask(
            ExtractiveAnswerer answerer, QuestionSet.Item item, int article, List<OwnedPassage> all) {
        long started = System.nanoTime();
        long cpuStarted = process.getProcessCpuTime();
        Ranking ranking = ranker.rank(item.question(), Optional.of("en"), all, all.size());
        List<OwnedPassage> best = ranking.passages().stream().limit(passages).toList();
        Answer answer = answerer.answer(item.question(), best);
        cpuNanos += process.getProcessCpuTime() - cpuStarted;
        nanos += System.nanoTime() - started;
        List<Integer> ranked = ranking.passages().stream()
                .map(owned -> owned.passage().block())
                .distinct()
                .toList();
        boolean exact = answer.quotes().stream().allMatch(quote -> best.stream()
                .anyMatch(owned -> owned.passage().text().contains(quote.text())));
        return new RetrievalOutcome(
                item,
                article,
                ranked,
                finder.find(item.question(), best).orElseThrow(),
                item.answerable() ? withoutAnswer(item, all) : Optional.empty(),
                answer,
                exact);
    }

    /** What a reader finds who asks for what is not there; such questions, unlike the data's, nobody made to look answerable. */
    private Optional<Evidence> withoutAnswer(QuestionSet.Item item, List<OwnedPassage> all) {
        List<OwnedPassage> others = all.stream()
                .filter(owned -> owned.passage().block() != item.paragraph())
                .toList();
        List<OwnedPassage> best = ranker.rank(item.question(), Optional.of("en"), others, passages)
                .passages();
        boolean isAnswered = best.stream()
                .limit(READ)
                .anyMatch(owned -> item.isIn(owned.passage().text()));
        return isAnswered ? Optional.empty() : finder.find(item.question(), best);
    }

    private void print(List<RetrievalOutcome> outcomes, long passagesRanked) {
        List<RetrievalOutcome> answerable =
                outcomes.stream().filter(o -> o.item().answerable()).toList();
        List<RetrievalOutcome> others =
                outcomes.stream().filter(o -> !o.item().answerable()).toList();
        List<RetrievalOutcome> answered =
                outcomes.stream().filter(o -> o.answer().answered()).toList();
        List<RetrievalOutcome> rightlyAnswered =
                answerable.stream().filter(o -> o.answer().answered()).toList();
        Answerability answerability = new Answerability(outcomes);
        if (fit) {
            System.out.println(answerability.constants());
        }
        System.out.printf(
                "R@1=%.4f R@3=%.4f AUC=%.4f AUC_absent=%.4f %s quote_exact=%.4f quote_has_gold=%.4f answered=%.4f answered_though_unanswerable=%.4f"
                        + " answered_though_absent=%.4f answered_long=%.4f answered_long_though_unanswerable=%.4f answered_long_though_absent=%.4f"
                        + " ms_per_question=%.2f cpu_ms_per_question=%.2f passages=%.1f questions=%d absent=%d embedder=%s%n",
                mean(answerable, o -> o.isFoundWithin(1) ? 1 : 0),
                mean(answerable, o -> o.isFoundWithin(3) ? 1 : 0),
                auc(answerable, confidences(others)),
                auc(answerable, confidencesWithout(answerable)),
                answerability.crossValidated(),
                mean(answered, o -> o.exact() ? 1 : 0),
                mean(rightlyAnswered, o -> o.quotesGold() ? 1 : 0),
                share(confidences(answerable)),
                share(confidences(others)),
                share(confidencesWithout(answerable)),
                share(confidences(longOnes(answerable))),
                share(confidences(longOnes(others))),
                share(confidencesWithout(longOnes(answerable))),
                nanos / 1e6 / outcomes.size(),
                cpuNanos / 1e6 / outcomes.size(),
                (double) passagesRanked / outcomes.size(),
                outcomes.size(),
                confidencesWithout(answerable).size(),
                embedder.model());
    }

    private double share(List<Double> confidences) {
        return confidences.stream()
                .mapToInt(it -> it >= leastConfidence ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    private static double auc(List<RetrievalOutcome> answerable, List<Double> others) {
        List<Double> all = new ArrayList<>(confidences(answerable));
        List<Boolean> labels = new ArrayList<>(Collections.nCopies(all.size(), true));
        all.addAll(others);
        labels.addAll(Collections.nCopies(others.size(), false));
        return Auc.of(all, labels);
    }

    private static List<Double> confidences(List<RetrievalOutcome> outcomes) {
        return outcomes.stream().map(o -> o.evidence().confidence()).toList();
    }

    private static List<Double> confidencesWithout(List<RetrievalOutcome> outcomes) {
        return outcomes.stream()
                .flatMap(o -> o.without().stream())
                .map(Evidence::confidence)
                .toList();
    }

    private static List<RetrievalOutcome> longOnes(List<RetrievalOutcome> outcomes) {
        return outcomes.stream().filter(RetrievalOutcome::isLong).toList();
    }

    private static double mean(List<RetrievalOutcome> outcomes, ToDoubleFunction<RetrievalOutcome> value) {
        return outcomes.stream().mapToDouble(value).average().orElse(Double.NaN);
    }
}
