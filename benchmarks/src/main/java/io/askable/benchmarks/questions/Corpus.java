package io.askable.benchmarks.questions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askable.content.Article;
import io.askable.content.Block;
import io.askable.content.BlockKind;
import io.askable.url.BlogUrl;
import io.askable.worker.extract.ArticleExtractor;
import io.askable.worker.extract.Extraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Articles from saved pages (every {@code *.html} below a folder) or from question sets (a {@code *.json} file). */
final class Corpus {

    private static final BlogUrl SOMEWHERE = BlogUrl.of("https://example.com/post");

    private Corpus() {}

    static List<Article> read(Path data) throws IOException {
        return Files.isDirectory(data) ? pages(data) : questionSet(data);
    }

    private static List<Article> pages(Path folder) throws IOException {
        ArticleExtractor extractor = new ArticleExtractor();
        List<Article> articles = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                if (extractor.extract(Files.readAllBytes(file), Optional.empty(), SOMEWHERE)
                        instanceof Extraction.Extracted(Article article)) {
                    articles.add(article);
                }
            }
        }
        return articles;
    }

    private static List<Article> questionSet(Path file) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (JsonNode entry :
                JsonMapper.builder().build().readTree(file.toFile()).get("data")) {
            List<Block> blocks = new ArrayList<>();
            for (JsonNode paragraph : entry.get("paragraphs")) {
                blocks.add(new Block(
                        blocks.size(),
                        BlockKind.PARAGRAPH,
                        paragraph.get("context").asText().strip()));
            }
            articles.add(new Article(
                    SOMEWHERE,
                    entry.get("title").asText().replace('_', ' '),
                    Optional.empty(),
                    Optional.of("en"),
                    Optional.empty(),
                    Optional.empty(),
                    blocks));
        }
        return articles;
    }
}
