package io.askable.worker.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page's {@code meta} elements by name, property, item property or HTTP header, read once. */
final class MetaTags {

    private static final String[] KEYS = {"property", "name", "itemprop", "http-equiv"};

    private final Map<String, String> contents = new HashMap<>();

    private MetaTags() {}

    static MetaTags of(Document page) {
        MetaTags tags = new MetaTags();
        for (Element meta : page.select("meta[content]")) {
            String content = Whitespace.collapse(meta.attr("content"));
            for (String key : KEYS) {
                if (meta.hasAttr(key) && !content.isEmpty()) {
                    tags.contents.putIfAbsent(meta.attr(key).toLowerCase(Locale.ROOT), content);
                }
            }
        }
        return tags;
    }

    /** The content of the first of {@code names} that the page has, never blank. */
    Optional<String> first(String... names) {
        return Stream.of(names)
                .map(contents::get)
                .filter(content -> content != null)
                .findFirst();
    }
}
