package io.askable.benchmarks.extraction;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askable.content.Article;
import io.askable.url.BlogUrl;
import io.askable.worker.extract.ArticleExtractor;
import io.askable.worker.extract.Extraction;
import java.io.IOException;
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
import picocli.CommandLine.Option;

/** Extracts real pages and compares with labelled passages, or writes the texts for other scorers. */
@Command(
        name = "extraction",
        description = "Extracts saved pages: F of labelled passages and milliseconds a page, or the texts themselves.",
        mixinStandardHelpOptions = true)
public final class ExtractionBenchmark implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ArgGroup(multiplicity = "1")
    private Mode mode;

    @Option(names = "--errors", description = "List the passages missed (-) and wrongly taken (+), page by page.")
    private boolean errors;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "Timed rounds over all pages after one of warm-up; default 3.")
    private int rounds;

    private final ArticleExtractor extractor = new ArticleExtractor();

    static final class Mode {
        @Option(names = "--data", paramLabel = "DIR", description = "Folder with labels.json and the pages it names.")
        private Path data;

        @Option(
                names = "--extract",
                arity = "2",
                paramLabel = "PATH",
                description = "DIR OUT.json: write {file name: text} for every *.html in DIR.")
        private List<Path> extract;
    }

    @Override
    public Integer call() throws IOException {
        if (mode.extract != null) {
            return extractAll(mode.extract.get(0), mode.extract.get(1));
        }
        return measure(mode.data);
    }

    private int extractAll(Path folder, Path out) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        int empty = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                String text = text(Files.readAllBytes(file), "https://example.com/");
                empty += text.isEmpty() ? 1 : 0;
                texts.put(file.getFileName().toString(), text);
            }
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(out.toFile(), texts);
        System.out.printf("pages=%d empty=%d%n", texts.size(), empty);
        return 0;
    }

    private int measure(Path data) throws IOException {
        Map<String, Label> labels = Label.read(data.resolve("labels.json"));
        PassageScore score = new PassageScore();
        int empties = 0;
        int exceptions = 0;
        List<Double> millis = new ArrayList<>();
        for (Map.Entry<String, Label> page : labels.entrySet()) {
            byte[] html = Files.readAllBytes(data.resolve(page.getValue().file()));
            String text = "";
            try {
                text = text(html, page.getKey());
            } catch (RuntimeException e) {
                exceptions++;
                e.printStackTrace();
            }
            empties += text.length() < 50 ? 1 : 0;
            List<String> wrong = score.add(page.getValue(), text);
            if (errors && !wrong.isEmpty()) {
                System.out.println(page.getKey());
                wrong.forEach(line -> System.out.println("  " + line));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "F=%.4f P=%.4f R=%.4f pages=%d empty=%d exceptions=%d%n",
                score.f(),
                score.precision(),
                score.recall(),
                labels.size(),
                empties,
                exceptions);
        return 0;
    }

    private String text(byte[] html, String address) {
        BlogUrl url = BlogUrl.of("https://example.com/");
        return switch (extractor.extract(html, Optional.empty(), url)) {
            case Extraction.Extracted(Article article) -> article.text();
            case Extraction.NoArticle little -> little.text();
            case Extraction.TooLarge none -> "";
        };
    }
}
