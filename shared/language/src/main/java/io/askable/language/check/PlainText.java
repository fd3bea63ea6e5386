package io.askable.language.check;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Text without markup and without characters that cannot be seen.
 *
 * <p>HTML is removed, scripts and styles with their content; what merely looks like it, as in {@code List<String>} or
 * {@code a < b}, stays. Control, bidirectional, tag, zero-width, private and unassigned characters go, and every run of white
 * space becomes one space. Doing it twice changes nothing. It makes text readable, not safe for {@code innerHTML}: readers'
 * pages show it as text.
 */
public final class PlainText {

    /** Removing markup may join what becomes markup; text that still changes after so many rounds is an attack. */
    private static final int ROUNDS = 8;

    private static final Pattern MARKDOWN_LINK = Pattern.compile("!?\\[([^\\[\\]]*)]\\([^()\\s]*(?:\\s[^()]*)?\\)");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private PlainText() {}

    /** Never null, may be empty. */
    public static String of(String text) {
        String now = once(text);
        for (int round = 0; round < ROUNDS; round++) {
            String next = once(now);
            if (next.equals(now)) {
                return now;
            }
            now = next;
        }
        return once(now.replace('<', ' ').replace('[', ' '));
    }

    /** Whether {@code text} holds only what {@link #of} keeps, white space aside. */
    public static boolean is(String text) {
        return of(text).equals(WHITE_SPACE.matcher(text).replaceAll(" ").strip());
    }

    private static String once(String text) {
        String visible = withoutInvisible(text);
        String linkless = MARKDOWN_LINK.matcher(visible).replaceAll("$1");
        return WHITE_SPACE.matcher(withoutMarkup(linkless)).replaceAll(" ").strip();
    }

    private static String withoutMarkup(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        Element body = Jsoup.parseBodyFragment(text).body();
        return holdsMarkup(body) ? body.text() : text;
    }

    private static boolean holdsMarkup(Element body) {
        return body.stream().anyMatch(element -> element != body && isMarkup(element))
                || body.nodeStream().anyMatch(PlainText::isMarkup);
    }

    private static boolean isMarkup(Element element) {
        return element.tag().isKnownTag() || element.attributesSize() > 0;
    }

    private static boolean isMarkup(Node node) {
        return node instanceof Comment || node instanceof DataNode || node instanceof DocumentType;
    }

    private static String withoutInvisible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || isSeparator(c) ? ' ' : c)
                .filter(PlainText::isVisible)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isSeparator(int c) {
        int type = Character.getType(c);
        return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR || c == 0x85;
    }

    static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> !isBlankLetter(c);
        };
    }

    /** Letters and marks that show nothing: fillers, joiners, variation selectors, the tag block. */
    private static boolean isBlankLetter(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || c >= 0x180B && c <= 0x180F
                || c == 0x2800
                || c == 0x3164
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0xFFA0
                || c >= 0xE0000 && c <= 0xE0FFF;
    }
}
