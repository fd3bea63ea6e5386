package io.askable.worker.extract;

import io.askable.url.BlogUrl;
import io.askable.url.InvalidBlogUrl;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about its article, the most deliberate source first: JSON-LD, then meta elements, then what readers see.
 *
 * @param title never blank; without the site's name
 * @param language BCP 47 primary tag, as the page claims
 */
record Metadata(
        String title,
        Optional<String> description,
        Optional<String> author,
        Optional<String> language,
        Optional<LocalDate> publishedDate,
        Optional<BlogUrl> canonical) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int LONGEST_AUTHOR = 120;
    private static final Pattern LANGUAGE = Pattern.compile("^([a-z]{2,3})(?:[-_].*)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY = Pattern.compile(
            "^(?:by|von|par|por|di|door|от|автор)[:\\s]+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static Metadata of(Document page, Optional<Element> headline, StructuredData data, BlogUrl url) {
        MetaTags meta = MetaTags.of(page);
        return new Metadata(
                title(page, headline, data, meta).orElse(url.value()),
                meta.first("og:description", "description", "twitter:description")
                        .map(description -> shortened(description, LONGEST_DESCRIPTION)),
                author(page, data, meta),
                language(page, data, meta),
                published(page, data, meta),
                canonical(page, meta));
    }

    private static Optional<String> title(
            Document page, Optional<Element> headline, StructuredData data, MetaTags meta) {
        return data.headline()
                .or(() -> headline.map(Element::text))
                .or(() -> meta.first("og:title", "twitter:title"))
                .or(() -> Optional.of(page.title()))
                .map(title -> shortened(Whitespace.collapse(title), LONGEST_TITLE))
                .map(title -> SiteName.removed(title, meta.first("og:site_name")))
                .filter(title -> !title.isBlank());
    }

    private static Optional<String> author(Document page, StructuredData data, MetaTags meta) {
        Predicate<String> isName = name -> !name.isBlank() && name.length() <= LONGEST_AUTHOR && !name.contains("://");
        return data.author()
                .filter(isName)
                .or(() -> meta.first("author", "article:author", "parsely-author", "dc.creator", "byl")
                        .filter(isName))
                .or(() -> Optional.ofNullable(
                                page.selectFirst(
                                        "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .p-author, .author-name, .byline-name"))
                        .map(Element::text)
                        .filter(isName))
                .map(name -> BY.matcher(Whitespace.collapse(name)).replaceFirst(""))
                .filter(isName);
    }

    private static Optional<String> language(Document page, StructuredData data, MetaTags meta) {
        Element html = page.selectFirst("html");
        return tag(html == null ? "" : html.attr("lang"))
                .or(() -> tag(html == null ? "" : html.attr("xml:lang")))
                .or(() -> meta.first("og:locale", "content-language", "language", "inlanguage")
                        .flatMap(Metadata::tag))
                .or(() -> data.language().flatMap(Metadata::tag));
    }

    private static Optional<String> tag(String language) {
        var matcher = LANGUAGE.matcher(language.strip());
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(java.util.Locale.ROOT)) : Optional.empty();
    }

    private static Optional<LocalDate> published(Document page, StructuredData data, MetaTags meta) {
        return data.published()
                .flatMap(PublishedDates::parse)
                .or(() -> meta.first(
                                "article:published_time",
                                "datepublished",
                                "date",
                                "dc.date",
                                "dc.date.issued",
                                "dcterms.date",
                                "dcterms.created",
                                "pubdate",
                                "publishdate",
                                "publish-date",
                                "parsely-pub-date",
                                "sailthru.date",
                                "og:published_time",
                                "citation_publication_date")
                        .flatMap(PublishedDates::parse))
                .or(() -> Optional.ofNullable(
                                page.selectFirst(
                                        "[itemprop=datePublished][datetime], time[pubdate][datetime], article time[datetime], main time[datetime], time.published[datetime], time.entry-date[datetime]"))
                        .map(time -> time.attr("datetime"))
                        .flatMap(PublishedDates::parse));
    }

    private static Optional<BlogUrl> canonical(Document page, MetaTags meta) {
        return Optional.ofNullable(page.selectFirst("link[rel~=(?i)^canonical$][href]"))
                .map(link -> link.absUrl("href"))
                .or(() -> meta.first("og:url"))
                .flatMap(Metadata::url);
    }

    private static Optional<BlogUrl> url(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(BlogUrl.of(text));
        } catch (InvalidBlogUrl e) {
            return Optional.empty();
        }
    }

    private static String shortened(String text, int length) {
        return text.length() <= length
                ? text
                : text.substring(
                        0, text.offsetByCodePoints(0, Math.min(length, text.codePointCount(0, text.length()))));
    }
}
