package io.askable.worker.extract;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The article's title where readers see it. */
final class Headline {

    private static final int SHORTEST = 4;

    /** Headings of a level looked at; the article's own is among the first. */
    private static final int MOST = 20;

    private Headline() {}

    /** The heading that says what the page's own title says; else the only h1. */
    static Optional<Element> in(Document page) {
        String title = Whitespace.collapse(page.title());
        Element meta = page.selectFirst("meta[property=og:title]");
        String social = meta == null ? "" : Whitespace.collapse(meta.attr("content"));
        for (String level : new String[] {"h1", "h2", "h3"}) {
            for (Element heading : page.select(level).stream().limit(MOST).toList()) {
                String text = Whitespace.collapse(heading.text());
                if (text.length() >= SHORTEST
                        && (text.equalsIgnoreCase(social) || startsWith(title, text) || startsWith(social, text))) {
                    return Optional.of(heading);
                }
            }
        }
        Elements only = page.select("h1");
        return only.size() == 1 ? Optional.of(only.getFirst()) : Optional.empty();
    }

    private static boolean startsWith(String title, String heading) {
        return title.regionMatches(true, 0, heading, 0, heading.length()) && heading.length() * 3 > title.length();
    }
}
