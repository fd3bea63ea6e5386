package io.askable.worker.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Finds what surrounds an article: hidden nodes, navigation, comments, sharing bars, teasers, bylines.
 *
 * <p>Told by the element, its role, and the words in its class and id. What holds most of the page's prose is never noise by
 * its words: wrappers are named after what stands beside the article too ({@code with-sidebar}).
 */
final class Noise {

    private static final String START = "(?:^|[^a-z])";
    private static final Pattern WORDS = Pattern.compile(START
            + "(?:comments?(?:$|[^a-z]|list|section|area|form|wrap|box|respond)|commentlist|disqus|respond|replies|trackbacks?|pingbacks?"
            + "|shar(?:e|ing)|share(?:bar|buttons?|this|daddy)|sharedaddy|addtoany|addthis|a2a|social|socials|follow|twitter|facebook|whatsapp"
            + "|related|relatedposts|recommend(?:ed|ation|ations)?|similar|more(?:articles|posts|stories|news)|read-?more|readmore|also-?(?:like|read)|outbrain|taboola|teasers?|promo(?:tion)?s?|crp|yarpp|jp-relatedposts|upnext"
            + "|sidebar|side-?bar|aside|widgets?|navi?|navbar|navigation|menu|submenu|breadcrumbs?|pagination|pager|paging|paginator|pagelinks|post-?nav|prev-?next|toc|skip-?links?"
            + "|footer|foot|colophon|masthead|site-?header|page-?header|topbar|toolbar|header-?bar"
            + "|cookies?|consent|gdpr|popup|pop-?up|modal|overlay|lightbox|newsletter|subscri(?:be|ption)|signup|sign-?up|login|register|paywall|donat(?:e|ion)"
            + "|advert(?:s|isement|isements|ising|orial)?|ads?|adsense|adbox|adslot|sponsor(?:ed|s)?|banner|affiliate"
            + "|author(?:-?(?:box|bio|info|card|meta|description|profile|area))|about-?(?:the-?)?author|bio|byline|dateline|post-?meta|entry-?meta|article-?meta|metadata|postmeta|entry-?utility|post-?info|entry-?footer|post-?footer|postedon|posted-on"
            + "|tags?|tag-?(?:cloud|list|links)|tagcloud|categor(?:y|ies)-?(?:list|links)?|cat-?links|keywords|topics|rating|ratings|votes?|likes?|print|printfriendly|copyright|legal|disclaimer"
            + "|caption|credit|credits|hidden|visually-?hidden|sr-?only|screen-?reader(?:-text)?|noprint|no-print|mw-editsection|navbox|catlinks|tooltip|feedback|search|searchform|player|gallery-caption|slideshow)"
            + "(?=$|[^a-z])");
    private static final Pattern CONTENT = Pattern.compile(
            START
                    + "(?:article-?(?:body|content|text)|articlebody|entry-?content|post-?(?:content|body|text)|story-?(?:body|content)"
                    + "|body-?(?:copy|text)|main-?content|content-?body|blog-?(?:content|post)|rich-?text|single-?content|e-content)(?=$|[^a-z])");
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
    private static final double MOST = 0.4;

    private final TextMass mass;
    private final int pageProse;

    private Noise(TextMass mass, int pageProse) {
        this.mass = mass;
        this.pageProse = pageProse;
    }

    /** The topmost elements under {@code root} that are not part of the article. */
    static Set<Element> under(Element root) {
        Set<Element> hidden = new HashSet<>();
        collect(root, hidden, Noise::isHidden);
        TextMass mass = TextMass.of(root, hidden);
        Noise noise = new Noise(mass, mass.of(root).prose());
        Set<Element> dropped = new HashSet<>(hidden);
        collect(root, dropped, noise::isNoise);
        return dropped;
    }

    private static void collect(Element root, Set<Element> into, java.util.function.Predicate<Element> drops) {
        NodeFilter filter = (Node node, int depth) -> {
            if (node instanceof Element element && element != root) {
                if (into.contains(element) || Tags.isInvisible(element)) {
                    return NodeFilter.FilterResult.SKIP_ENTIRELY;
                }
                if (drops.test(element)) {
                    into.add(element);
                    return NodeFilter.FilterResult.SKIP_ENTIRELY;
                }
            }
            return NodeFilter.FilterResult.CONTINUE;
        };
        filter.traverse(root);
    }

    static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.hasAttr("style")
                        && HIDING_STYLE.matcher(element.attr("style")).find();
    }

    private boolean isNoise(Element element) {
        if (element.nameIs("body") || holdsMostProse(element)) {
            return false;
        }
        if (NOISE_TAGS.contains(element.normalName()) || NOISE_ROLES.contains(element.attr("role"))) {
            return true;
        }
        if (element.nameIs("header") && !insideArticle(element)) {
            return true;
        }
        if (element.nameIs("form") && mass.of(element).prose() < 300) {
            return true;
        }
        String words = words(element);
        return !words.isEmpty()
                && WORDS.matcher(words).find()
                && !CONTENT.matcher(words).find();
    }

    private boolean holdsMostProse(Element element) {
        return pageProse > 0 && mass.of(element).prose() > MOST * pageProse;
    }

    private static boolean insideArticle(Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e.nameIs("article") || e.nameIs("main")) {
                return true;
            }
        }
        return false;
    }

    /** Class and id, camel case taken apart, in lower case. */
    static String words(Element element) {
        String text = element.className() + ' ' + element.id();
        if (text.length() == 1) {
            return "";
        }
        return text.replaceAll("([a-z])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }

    static boolean isContent(Element element) {
        String words = words(element);
        return !words.isEmpty() && CONTENT.matcher(words).find();
    }
}
