package io.askable.worker.extract;

import io.askable.content.BlockKind;
import io.askable.worker.extract.TextBlock.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Lays a page out as typed blocks in reading order, in one pass without recursion. */
final class BlockBuilder implements NodeFilter {

    /** The sign behind a heading that links to itself. */
    private static final Pattern PERMALINK = Pattern.compile("\\s*[¶#§🔗]+$");

    private final Element root;
    private final @Nullable Element headline;
    private final Set<Element> dropped;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private @Nullable Element group;
    private BlockKind groupKind = BlockKind.PARAGRAPH;
    private Place place = Place.BEFORE_ROOT;
    private int links;
    private int breaks;
    private boolean lineHasText;
    private int characters;
    private int linkCharacters;

    private BlockBuilder(Element root, @Nullable Element headline, Set<Element> dropped) {
        this.root = root;
        this.headline = headline;
        this.dropped = dropped;
    }

    /** Every block of {@code page} outside {@code dropped}. */
    static List<TextBlock> build(Element page, Element root, Optional<Element> headline, Set<Element> dropped) {
        BlockBuilder builder = new BlockBuilder(root, headline.orElse(null), dropped);
        builder.traverse(page);
        builder.endGroup();
        return builder.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (element == headline && place == Place.BEFORE_ROOT) {
                endGroup();
                place = Place.AFTER_HEADLINE;
            }
            if (dropped.contains(element) || Tags.isInvisible(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void append(String text) {
        line.append(text);
        int visible = TextMass.visibleCharacters(text);
        characters += visible;
        if (visible > 0) {
            lineHasText = true;
            breaks = 0;
        }
        linkCharacters += links > 0 ? visible : 0;
    }

    private void open(Element element) {
        if (element == root) {
            endGroup();
            place = Place.IN_ROOT;
        }
        if (element.nameIs("a")) {
            links++;
        }
        if (element.nameIs("br")) {
            lineBreak();
        } else if (groupKind == BlockKind.CODE) {
            line.append(Tags.isBlock(element) && lineHasText && !endsLine() ? "\n" : "");
        } else if (groupKind == BlockKind.TABLE) {
            line.append(Tags.isCell(element) && lineHasText ? " | " : Tags.isBlock(element) ? " " : "");
        } else if (groupKind == BlockKind.LIST && Tags.isBlock(element) && !Tags.isListPart(element)) {
            line.append(' ');
        } else if (Tags.isBlock(element)) {
            endLine();
            openGroup(element);
        }
    }

    /** One is a space; two end a paragraph, as pages without paragraphs write them. */
    private void lineBreak() {
        line.append(groupKind == BlockKind.CODE ? '\n' : ' ');
        breaks++;
        if (breaks > 1 && (groupKind == BlockKind.PARAGRAPH || groupKind == BlockKind.QUOTE)) {
            endLine();
        }
    }

    private boolean endsLine() {
        return !line.isEmpty() && line.charAt(line.length() - 1) == '\n';
    }

    private void openGroup(Element element) {
        if (group == null) {
            groupKind = groupKind(element);
            group = groupKind == BlockKind.PARAGRAPH ? null : element;
        }
    }

    private void close(Element element) {
        if (element.nameIs("a")) {
            links--;
        }
        if (element == group) {
            endGroup();
        } else if (endsItsLine(element)) {
            endLine();
        }
        if (element == root) {
            endGroup();
            place = Place.AFTER_ROOT;
        }
    }

    private boolean endsItsLine(Element element) {
        return switch (groupKind) {
            case CODE -> false;
            case TABLE -> element.nameIs("tr");
            case LIST -> Tags.isListPart(element);
            case HEADING, PARAGRAPH, QUOTE -> Tags.isBlock(element) && !element.nameIs("br");
        };
    }

    private static BlockKind groupKind(Element element) {
        if (Tags.isHeading(element)) {
            return BlockKind.HEADING;
        }
        return switch (element.normalName()) {
            case "ul", "ol", "dl" -> isPlain(element) ? BlockKind.LIST : BlockKind.PARAGRAPH;
            case "pre" -> BlockKind.CODE;
            case "blockquote" -> BlockKind.QUOTE;
            case "table" -> isData(element) ? BlockKind.TABLE : BlockKind.PARAGRAPH;
            default -> BlockKind.PARAGRAPH;
        };
    }

    /** Lists whose items are whole texts, such as the posts of a thread, are laid out like any other part. */
    private static boolean isPlain(Element list) {
        return list.selectFirst("h1, h2, h3, h4, h5, h6, pre, table, blockquote, article, p + p") == null;
    }

    /** Tables that hold paragraphs, headings or other tables lay a page out. */
    private static boolean isData(Element table) {
        return table.selectFirst("p, div, h1, h2, h3, ul, pre, table table") == null;
    }

    private void endLine() {
        String text = groupKind == BlockKind.CODE ? Whitespace.trimLines(line) : Whitespace.collapse(line);
        line.setLength(0);
        lineHasText = false;
        breaks = 0;
        if (!text.isBlank()) {
            lines.add(text);
        }
        if (group == null) {
            flush();
        }
    }

    private void endGroup() {
        endLine();
        flush();
        group = null;
        groupKind = BlockKind.PARAGRAPH;
    }

    private void flush() {
        if (!lines.isEmpty()) {
            boolean heading = groupKind == BlockKind.HEADING;
            int level = heading && group != null ? group.normalName().charAt(1) - '0' : 0;
            String text =
                    heading ? PERMALINK.matcher(String.join(" ", lines)).replaceFirst("") : String.join("\n", lines);
            blocks.add(new TextBlock(groupKind, text, level, characters, linkCharacters, place));
            lines.clear();
        }
        characters = 0;
        linkCharacters = 0;
    }
}
