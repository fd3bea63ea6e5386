package io.askable.worker.extract;

import io.askable.url.BlogUrl;
import io.askable.url.InvalidBlogUrl;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about its article. */
record Metadata(
        String title,
        Optional<String> author,
        Optional<String> language,
        Optional<LocalDate> publishedDate,
        Optional<BlogUrl> canonical) {

    static Metadata of(Document page, BlogUrl url) {
        return new Metadata(
                firstOf(
                                meta(page, "og:title"),
                                text(page, "h1"),
                                Optional.of(page.title()).filter(t -> !t.isBlank()))
                        .orElse(url.value()),
                firstOf(meta(page, "author"), meta(page, "article:author")),
                firstOf(Optional.of(page.select("html").attr("lang")), meta(page, "og:locale"))
                        .filter(l -> !l.isBlank())
                        .map(l -> l.split("[-_]")[0].toLowerCase(Locale.ROOT)),
                firstOf(meta(page, "article:published_time"), meta(page, "date"))
                        .flatMap(Metadata::date),
                Optional.ofNullable(page.selectFirst("link[rel=canonical]")).flatMap(l -> url(l.absUrl("href"))));
    }

    @SafeVarargs
    private static Optional<String> firstOf(Optional<String>... candidates) {
        return Stream.of(candidates)
                .flatMap(Optional::stream)
                .filter(s -> !s.isBlank())
                .map(String::strip)
                .findFirst();
    }

    private static Optional<String> meta(Document page, String name) {
        Element meta = page.selectFirst("meta[property=" + name + "], meta[name=" + name + "]");
        return Optional.ofNullable(meta).map(m -> m.attr("content")).filter(c -> !c.isBlank());
    }

    private static Optional<String> text(Document page, String selector) {
        return Optional.ofNullable(page.selectFirst(selector))
                .map(Element::text)
                .filter(t -> !t.isBlank());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<BlogUrl> url(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(BlogUrl.of(text));
        } catch (InvalidBlogUrl e) {
            return Optional.empty();
        }
    }
}
