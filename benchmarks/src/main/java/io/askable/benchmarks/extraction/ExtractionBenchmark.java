package io.askable.benchmarks.extraction;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askable.content.Article;
import io.askable.url.BlogUrl;
import io.askable.url.InvalidBlogUrl;
import io.askable.worker.extract.ArticleExtractor;
import io.askable.worker.extract.Extraction;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Extracts real pages and compares with labelled passages, or writes the texts for other scorers. */
@Command(
        name = "extraction",
        description = "Extracts saved pages: F of labelled passages and milliseconds a page, or the texts themselves.",
        mixinStandardHelpOptions = true)
public final class ExtractionBenchmark implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ANY_ADDRESS = "https://example.com/";

    /** Shorter extracts count as empty, in characters. */
    private static final int EMPTY = 50;

    @ArgGroup(multiplicity = "1")
    private Mode mode;

    @Option(names = "--half", defaultValue = "ALL", description = "Which labelled pages: ${COMPLETION-CANDIDATES}.")
    private Half half;

    @Option(names = "--errors", description = "List passages missed (-) and wrongly taken (+), page by page.")
    private boolean errors;

    @Option(names = "--rounds", defaultValue = "5", description = "Timed rounds over all pages, after two of warm-up.")
    private int rounds;

    @Spec
    private CommandSpec spec;

    private final ArticleExtractor extractor = new ArticleExtractor();

    private static final class Mode {
        @Option(names = "--data", paramLabel = "DIR", description = "Folder with labels.json and the pages it names.")
        private Path data;

        @Option(
                names = "--extract",
                arity = "2",
                paramLabel = "PATH",
                description = "DIR OUT.json: write {file name: text} for every *.html in DIR.")
        private List<Path> extract;
    }

    private record Page(String address, byte[] html, Label label) {}

    @Override
    public Integer call() throws IOException {
        if (mode.data != null) {
            measure(pages(mode.data));
        } else {
            extract(mode.extract.get(0), mode.extract.get(1));
        }
        return 0;
    }

    private List<Page> pages(Path data) throws IOException {
        List<Page> pages = new ArrayList<>();
        int index = 0;
        for (Map.Entry<String, Label> labelled :
                Label.read(data.resolve("labels.json")).entrySet()) {
            Label label = labelled.getValue();
            if (half.takes(index++)) {
                pages.add(new Page(labelled.getKey(), Files.readAllBytes(data.resolve(label.file())), label));
            }
        }
        return pages;
    }

    private void measure(List<Page> pages) {
        PrintWriter out = spec.commandLine().getOut();
        PassageScore score = new PassageScore();
        int empty = 0;
        int exceptions = 0;
        for (Page page : pages) {
            String text = "";
            try {
                text = text(page.html(), page.address());
            } catch (RuntimeException e) {
                exceptions++;
                out.println(page.address() + " failed: " + e);
            }
            empty += text.length() < EMPTY ? 1 : 0;
            List<String> wrong = score.add(page.label(), text);
            if (errors && !wrong.isEmpty()) {
                out.println(page.address());
                wrong.forEach(line -> out.println("  " + line));
            }
        }
        Milliseconds millis = exceptions == 0 ? timed(pages) : new Milliseconds();
        out.printf(
                Locale.ROOT,
                "F=%.4f P=%.4f R=%.4f pages=%d empty=%d exceptions=%d ms_median=%.2f ms_p99=%.2f cpu_ms_median=%.2f%n",
                score.f(),
                score.precision(),
                score.recall(),
                pages.size(),
                empty,
                exceptions,
                millis.quantile(0.5),
                millis.quantile(0.99),
                millis.cpuQuantile(0.5));
        out.flush();
    }

    private Milliseconds timed(List<Page> pages) {
        for (int warmUp = 0; warmUp < 2; warmUp++) {
            pages.forEach(page -> text(page.html(), page.address()));
        }
        Milliseconds millis = new Milliseconds();
        for (int round = 0; round < rounds; round++) {
            pages.forEach(page -> millis.time(() -> text(page.html(), page.address())));
        }
        return millis;
    }

    private void extract(Path folder, Path file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path page :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                texts.put(page.getFileName().toString(), text(Files.readAllBytes(page), ANY_ADDRESS));
            }
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), texts);
        long empty =
                texts.values().stream().filter(text -> text.length() < EMPTY).count();
        spec.commandLine().getOut().printf("pages=%d empty=%d%n", texts.size(), empty);
    }

    /** The little text of a page without an article counts too: what is measured is the finding, not the threshold. */
    private String text(byte[] html, String address) {
        return switch (extractor.extract(html, Optional.empty(), url(address))) {
            case Extraction.Extracted(Article article) -> article.text();
            case Extraction.NoArticle little -> little.text();
            case Extraction.TooLarge large -> "";
        };
    }

    /** Labels of archived pages carry made-up schemes. */
    private static BlogUrl url(String address) {
        try {
            return BlogUrl.of(address.strip());
        } catch (InvalidBlogUrl e) {
            return BlogUrl.of(ANY_ADDRESS);
        }
    }
}
