package io.askable.worker.extract;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What authors of templates call the parts of a page, in class and id. */
final class NoiseWords {

    private static final Pattern NOISE = words(
            // talk about the article
            "comments?|comment-?(?:list|section|area|form|wrap|box|respond|content|body)s?|commentlist|disqus|respond|replies"
                    + "|trackbacks?|pingbacks?|kommentare?",
            // passing it on
            "shar(?:e|ing|er)s?|share-?(?:bar|buttons?|this|daddy|links?|tools?)|sharedaddy|addtoany|addthis|a2a|socials?"
                    + "|social-?(?:media|links|icons|bar)|follow(?:-?us)?|twitter|facebook|whatsapp|pinterest",
            // other articles
            "related|related-?(?:posts?|articles?|content|links)|recommend(?:ed|ations?)?|recirc(?:ulation)?|similar"
                    + "|more-?(?:articles?|posts?|stor(?:y|ies)|news|from|on)|read-?(?:more|also|next|on)|also-?(?:like|read)|see-?also"
                    + "|next-?(?:posts?|stor(?:y|ies)|articles?|up)|up-?next|prev-?next|outbrain|taboola|promos?|crp|yarpp"
                    + "|jp-relatedposts|most-?(?:read|popular|viewed)|popular|trending|latest",
            // finding one's way
            "side-?bar|aside|widgets?|nav|navi|navbar|navigation|menus?|submenu|breadcrumbs?|pagination|pager|paging|paginator"
                    + "|page-?links?|post-?nav|toc|skip-?(?:links?|to)|tag-?(?:cloud|list|links)|tagcloud|tags"
                    + "|categor(?:y|ies)-?(?:list|links)|categories|cat-?links|keywords|topics|sitemap|search|searchform",
            // the site
            "footer|foot|colophon|masthead|(?:site|page|main)-?header|topbar|toolbar|header-?bar|copyright|legal|disclaimer|imprint",
            // wanting something
            "cookies?|consent|gdpr|pop-?up|modal|overlay|lightbox|news-?letters?|subscri(?:be|ption)s?|sign-?up|log-?in|register"
                    + "|pay-?wall|donat(?:e|ion)s?|advert(?:s|isements?|ising|orial)?|ads?|adsense|ad-?(?:box|slot|container|wrapper|unit)"
                    + "|sponsor(?:ed|s)?|banner|affiliate|cta|call-?to-?action|feedback|survey|poll",
            // about the text
            "author-?(?:box|bio|info|card|meta|description|profile|area|block|about)|about-?(?:the-?)?author|bio|by-?line"
                    + "|date-?line|(?:post|entry|article)-?(?:meta|info|footer|utility|tools|date|details)|metadata|postmeta"
                    + "|posted-?on|ratings?|votes?|likes?|print|printfriendly|captions?|credits?|caption-?text|(?:img|image|photo|picture)-?(?:caption|credits?|description|info)|legend|copyrights?"
                    + "|header-?link|(?:heading|header)-?anchor|anchor-?link|perma-?link|line-?no|line-?numbers?|linenos|gutter|signature|post-?profile|user-?(?:info|details|card)|message-?user|mw-editsection|navbox|catlinks|infobox-?nav",
            // only for some readers
            "visually-?hidden|sr-?only|screen-?reader(?:-text)?|no-?print|tooltip|player|slide-?show");
    private static final Pattern ADMONITION = words("admonition|note|tip|warning|caution|important|danger");
    private static final Pattern TEASER = words("teasers?");
    private static final Pattern CONTENT = words(
            "article-?(?:body|content|text)|article-?body-?\\w*|entry-?content|(?:post|page|story|news|single|blog)-?(?:content|body|text)"
                    + "|(?:body|content)-?(?:copy|text|body)|main-?content|blog-?post|rich-?text|e-content|hentry|h-entry|type-post|type-page");
    private static final Pattern CAMEL = Pattern.compile("([a-z])([A-Z])");

    private NoiseWords() {}

    private static Pattern words(String... alternatives) {
        return Pattern.compile("(?<![a-z])(?:" + String.join("|", alternatives) + ")(?![a-z])");
    }

    /** Class and id, camel case and underscores as hyphens, in lower case. */
    static String of(Element element) {
        if (!element.hasAttr("class") && !element.hasAttr("id")) {
            return "";
        }
        String names = element.className() + ' ' + element.id();
        return CAMEL.matcher(names)
                .replaceAll("$1-$2")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-')
                .replace("--", "-");
    }

    static boolean nameNoise(String words) {
        return NOISE.matcher(words).find();
    }

    /** Names of what leads to another article when it holds a link, and of an article's own lead when it holds none. */
    static boolean nameTeaser(String words) {
        return TEASER.matcher(words).find();
    }

    /** Names of notes inside a text, which documentation sets aside from its flow but not from its content. */
    static boolean nameAdmonition(String words) {
        return ADMONITION.matcher(words).find();
    }

    static boolean nameContent(String words) {
        return CONTENT.matcher(words).find();
    }
}
