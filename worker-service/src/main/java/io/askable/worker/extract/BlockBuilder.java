package io.askable.worker.extract;

import io.askable.content.Block;
import io.askable.content.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Lays an element out as typed blocks in reading order, in one pass without recursion. */
final class BlockBuilder implements NodeFilter {

    private final Set<Element> dropped;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private Element group;
    private BlockKind groupKind = BlockKind.PARAGRAPH;
    private int linkCharacters;
    private int linkDepth;

    private BlockBuilder(Set<Element> dropped) {
        this.dropped = dropped;
    }

    static List<Block> build(Element root, Set<Element> dropped) {
        BlockBuilder builder = new BlockBuilder(dropped);
        builder.traverse(root);
        builder.endGroup();
        return builder.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText());
        } else if (node instanceof Element element) {
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

    private void open(Element element) {
        if (element.nameIs("br")) {
            if (groupKind == BlockKind.CODE) {
                line.append('\n');
            } else {
                line.append(' ');
            }
            return;
        }
        if (!Tags.isBlock(element)) {
            return;
        }
        if (groupKind == BlockKind.CODE) {
            return;
        }
        if (groupKind == BlockKind.TABLE && !element.nameIs("tr")) {
            if (element.nameIs("td") || element.nameIs("th")) {
                line.append(line.isEmpty() ? "" : " | ");
            } else {
                line.append(' ');
            }
            return;
        }
        endLine();
        if (group == null) {
            BlockKind kind = groupKind(element);
            if (kind != BlockKind.PARAGRAPH) {
                endGroup();
                group = element;
                groupKind = kind;
            }
        }
    }

    private void close(Element element) {
        if (element == group) {
            endGroup();
        } else if (groupKind == BlockKind.TABLE) {
            if (element.nameIs("tr")) {
                endLine();
            } else if (Tags.isBlock(element)) {
                line.append(' ');
            }
        } else if (Tags.isBlock(element) && groupKind != BlockKind.CODE && !element.nameIs("br")) {
            endLine();
        }
    }

    private static BlockKind groupKind(Element element) {
        if (Tags.isHeading(element)) {
            return BlockKind.HEADING;
        }
        return switch (element.normalName()) {
            case "ul", "ol", "dl" -> BlockKind.LIST;
            case "pre" -> BlockKind.CODE;
            case "blockquote" -> BlockKind.QUOTE;
            case "table" -> isData(element) ? BlockKind.TABLE : BlockKind.PARAGRAPH;
            default -> BlockKind.PARAGRAPH;
        };
    }

    private static boolean isData(Element table) {
        return table.selectFirst("table p, table div, table h1, table h2, table h3, table ul, table table, table pre")
                == null;
    }

    private void endLine() {
        String text = groupKind == BlockKind.CODE
                ? line.toString()
                : line.toString().replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
        line.setLength(0);
        if (text.isBlank()) {
            return;
        }
        lines.add(text);
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
            blocks.add(new Block(
                    blocks.size(), groupKind, String.join(groupKind == BlockKind.HEADING ? " " : "\n", lines)));
            lines.clear();
        }
    }
}
