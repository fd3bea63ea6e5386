package io.askable.worker.extract;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about its article in JSON-LD (schema.org). Broken scripts and other types are as good as none.
 *
 * @param body the text as the site gives it to search engines, whether or not the page shows it
 */
record StructuredData(
        Optional<String> headline,
        Optional<String> author,
        Optional<String> published,
        Optional<String> language,
        Optional<String> body) {

    private static final ObjectReader JSON = JsonMapper.builder().build().reader();
    private static final List<String> ARTICLE_TYPES =
            List.of("article", "posting", "report", "howto", "recipe", "review");
    private static final int MAX_SCRIPTS = 20;
    private static final int MAX_NODES = 10_000;
    private static final StructuredData NONE = new StructuredData(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The first article the page describes. */
    static StructuredData of(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .limit(MAX_SCRIPTS)
                .flatMap(script -> article(script).stream())
                .findFirst()
                .map(StructuredData::read)
                .orElse(NONE);
    }

    private static Optional<JsonNode> article(Element script) {
        try {
            return article(JSON.readTree(script.data()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Breadth first, because {@code @graph} and lists wrap the article while parts of it lie deeper. */
    private static Optional<JsonNode> article(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
            JsonNode node = open.remove();
            if (isArticle(node)) {
                return Optional.of(node);
            }
            node.forEach(open::add);
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode node) {
        return texts(node.path("@type")).stream()
                .map(type -> type.toLowerCase(Locale.ROOT))
                .anyMatch(type -> ARTICLE_TYPES.stream().anyMatch(type::endsWith));
    }

    private static StructuredData read(JsonNode article) {
        return new StructuredData(
                text(article.path("headline")).or(() -> text(article.path("name"))),
                names(article.path("author")),
                text(article.path("datePublished")),
                text(article.path("inLanguage")),
                text(article.path("articleBody")));
    }

    private static Optional<String> text(JsonNode node) {
        return texts(node).stream().filter(text -> !text.isBlank()).findFirst();
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        } else if (node.isArray()) {
            node.forEach(item -> texts.addAll(item.isTextual() ? List.of(item.asText()) : List.of()));
        }
        return texts;
    }

    /** A name, a person with a name, or several of them. */
    private static Optional<String> names(JsonNode author) {
        List<JsonNode> authors = new ArrayList<>();
        if (author.isArray()) {
            author.forEach(authors::add);
        } else {
            authors.add(author);
        }
        String names = authors.stream()
                .flatMap(person -> text(person).or(() -> text(person.path("name"))).stream())
                .map(Whitespace::collapse)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }
}
