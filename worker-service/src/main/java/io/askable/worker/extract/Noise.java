package io.askable.worker.extract;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * Finds what surrounds an article: hidden nodes, navigation, comments, sharing bars, teasers, bylines.
 *
 * <p>Told by the element, its role, and the words in its class and id. What holds nearly all of the page's prose is never
 * noise: wrappers are named after what stands beside the article too ({@code with-sidebar}), and a forum's posts may be its
 * {@code comments}.
 */
final class Noise {

    private static final Set<String> NOISE_TAGS = Set.of("nav", "aside", "footer", "menu", "figcaption");
    private static final Set<String> NOISE_ROLES = Set.of(
            "navigation",
            "banner",
            "complementary",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "alert",
            "menu",
            "menubar",
            "toolbar",
            "tooltip",
            "tablist");
    private static final Pattern HIDING_STYLE =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    /** Less prose than this is no article, in characters. */
    private static final int SCRAP = 200;

    /** A form with more prose than this wraps the page, as some frameworks do. */
    private static final int FORM_PROSE = 300;

    private static final double MOST = 0.6;

    private final TextMass mass;
    private final int pageProse;
    private final Set<Element> aroundHeadline;

    private Noise(TextMass mass, int pageProse, Set<Element> aroundHeadline) {
        this.mass = mass;
        this.pageProse = pageProse;
        this.aroundHeadline = aroundHeadline;
    }

    /** The topmost elements under {@code body} that are not part of the article. */
    static Set<Element> under(Element body, Optional<Element> headline) {
        Set<Element> hidden = hidden(body);
        TextMass mass = TextMass.of(body, hidden);
        Noise noise = new Noise(
                mass,
                mass.of(body).prose(),
                headline.map(h -> new HashSet<Element>(h.parents())).orElseGet(HashSet::new));
        Set<Element> dropped = new HashSet<>(hidden);
        collect(body, dropped, noise::isNoise);
        return dropped;
    }

    /** The topmost elements under {@code body} that no reader sees or that are navigation by their very tag. */
    static Set<Element> hidden(Element body) {
        Set<Element> hidden = new HashSet<>();
        collect(body, hidden, Noise::isHidden);
        return hidden;
    }

    private static void collect(Element body, Set<Element> into, Predicate<Element> drops) {
        NodeFilter filter = (Node node, int depth) -> {
            if (!(node instanceof Element element) || element == body) {
                return FilterResult.CONTINUE;
            }
            if (into.contains(element) || Tags.isInvisible(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (drops.test(element)) {
                into.add(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            return FilterResult.CONTINUE;
        };
        filter.traverse(body);
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.hasClass("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.hasAttr("style")
                        && HIDING_STYLE.matcher(element.attr("style")).find();
    }

    private boolean isNoise(Element element) {
        if (isWrapper(element)) {
            return false;
        }
        return isNoiseByTag(element)
                || NOISE_ROLES.contains(element.attr("role"))
                || isSiteHeader(element)
                || element.nameIs("form") && mass.of(element).prose() < FORM_PROSE
                || isNoiseByWords(element);
    }

    private static boolean isNoiseByTag(Element element) {
        return NOISE_TAGS.contains(element.normalName())
                && !(element.nameIs("aside") && NoiseWords.nameAdmonition(NoiseWords.of(element)));
    }

    private boolean isNoiseByWords(Element element) {
        String words = NoiseWords.of(element);
        if (words.isEmpty() || NoiseWords.nameContent(words)) {
            return false;
        }
        return NoiseWords.nameNoise(words)
                || NoiseWords.nameTeaser(words) && mass.of(element).linkCharacters() > 0;
    }

    /** An article's own header holds its headline and hardly a link. */
    private boolean isSiteHeader(Element element) {
        return element.nameIs("header")
                && !isInsideArticle(element)
                && (mass.of(element).linkDensity() > 0.5 || element.selectFirst("h1") == null);
    }

    private static boolean isInsideArticle(Element element) {
        for (Element outer = element.parent(); outer != null; outer = outer.parent()) {
            if (outer.nameIs("article") || outer.nameIs("main")) {
                return true;
            }
        }
        return false;
    }

    /** Without it the page would say next to nothing. */
    private boolean isWrapper(Element element) {
        int prose = mass.of(element).prose();
        return prose > 0 && (aroundHeadline.contains(element) || prose > MOST * pageProse || pageProse - prose < SCRAP);
    }
}
