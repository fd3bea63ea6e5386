package io.askable.worker.crawl;

import io.askable.egress.Egress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * What a page says about its own use, in {@code X-Robots-Tag} headers and robots meta elements, to all crawlers or to this one.
 *
 * <p>{@code noindex}, {@code none}, {@code nosnippet}, {@code max-snippet:0} and {@code noai} refuse the page: it would be shown
 * in excerpts, and answers would be made from it. Others, {@code nofollow}, {@code noarchive} and {@code noimageai} among them,
 * speak of what is not done with a page here.
 */
final class PageDirectives {

    private static final Set<String> REFUSING = Set.of("noindex", "none", "nosnippet", "max-snippet:0", "noai");

    private static final String AGENT = Egress.AGENT.toLowerCase(Locale.ROOT);

    /** A colon follows a crawler's name, or one of the directives that take a value. */
    private static final Pattern NAMED =
            Pattern.compile("(?!(?:max-|unavailable_after)[^,]*:)([a-z0-9_.*-]+)\\s*:(.*)", Pattern.DOTALL);

    private PageDirectives() {}

    /** The directive that refuses the page to us. */
    static Optional<String> refusalIn(HttpHeaders headers) {
        return headers.allValues("x-robots-tag").stream()
                .flatMap(PageDirectives::meantForUs)
                .filter(REFUSING::contains)
                .findFirst();
    }

    /** The directive in the page's head that refuses the page to us. */
    static Optional<String> refusalIn(String html) {
        try (StreamParser parser = new StreamParser(Parser.htmlParser()).parse(html, "")) {
            Element head = parser.selectFirst("head");
            return head == null
                    ? Optional.empty()
                    : head.select("meta[name]").stream()
                            .filter(meta -> isAddressedToUs(meta.attr("name")))
                            .flatMap(meta -> directives(meta.attr("content")))
                            .filter(REFUSING::contains)
                            .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAddressedToUs(String name) {
        String addressee = name.strip().toLowerCase(Locale.ROOT);
        return addressee.equals("robots") || addressee.equals(AGENT);
    }

    private static Stream<String> meantForUs(String header) {
        String value = header.strip().toLowerCase(Locale.ROOT);
        var named = NAMED.matcher(value);
        if (!named.matches()) {
            return directives(value);
        }
        return isAddressedToUs(named.group(1)) || named.group(1).equals("*")
                ? directives(named.group(2))
                : Stream.empty();
    }

    private static Stream<String> directives(String list) {
        return Arrays.stream(list.toLowerCase(Locale.ROOT).split(","))
                .map(directive -> directive.replaceAll("\\s+", ""));
    }
}
