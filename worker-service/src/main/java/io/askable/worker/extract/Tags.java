package io.askable.worker.extract;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What HTML's elements mean to a reader. */
final class Tags {

    private static final Set<String> INVISIBLE = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "map",
            "select",
            "option",
            "datalist",
            "button",
            "input",
            "textarea",
            "progress",
            "meter",
            "noframes",
            "frameset",
            "applet",
            "link",
            "meta",
            "title",
            "dialog");
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "img",
            "ins",
            "kbd",
            "label",
            "mark",
            "nobr",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "o:p",
            "st1:place");

    private Tags() {}

    /** Whether no reader ever sees the element's text as text. */
    static boolean isInvisible(Element element) {
        return INVISIBLE.contains(element.normalName());
    }

    /** Whether the element starts on a line of its own; unknown elements do. */
    static boolean isBlock(Element element) {
        return !INLINE.contains(element.normalName());
    }

    static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    /** A list or an item of one. */
    static boolean isListPart(Element element) {
        return switch (element.normalName()) {
            case "ul", "ol", "dl", "li", "dt", "dd" -> true;
            default -> false;
        };
    }

    static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }
}
