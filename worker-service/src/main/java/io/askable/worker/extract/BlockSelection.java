package io.askable.worker.extract;

import io.askable.content.Block;
import io.askable.content.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Decides block by block what belongs to the article: its root's blocks without link lists, and the lead before the root. */
final class BlockSelection {

    private static final double MOSTLY_LINKS = 0.6;
    private static final double SOME_LINKS = 0.3;

    /** Shortest lead, in characters; bylines and section names are shorter. */
    private static final int LEAD = 40;

    /** What follows the article's end is at most this share of it all. */
    private static final double TAIL = 0.3;

    /** Votes, views, replies. */
    private static final Pattern COUNTER = Pattern.compile("[+-]?\\d{1,5}");

    private BlockSelection() {}

    static List<Block> of(List<TextBlock> page) {
        List<TextBlock> chosen = new ArrayList<>();
        for (TextBlock block : page) {
            if (belongs(block)) {
                chosen.add(block);
            }
        }
        List<TextBlock> kept = withoutEmptySections(withoutTail(chosen));
        List<Block> blocks = new ArrayList<>();
        for (TextBlock block : kept) {
            blocks.add(new Block(blocks.size(), block.kind(), block.text()));
        }
        return blocks;
    }

    private static boolean belongs(TextBlock block) {
        return switch (block.place()) {
            case BEFORE_ROOT -> false;
            case AFTER_HEADLINE -> isLead(block);
            case IN_ROOT -> !isLinks(block) && !isAside(block);
            case AFTER_ROOT -> false;
        };
    }

    private static boolean isLinks(TextBlock block) {
        return block.linkDensity() > MOSTLY_LINKS && !block.isHeading() && block.kind() != BlockKind.CODE;
    }

    private static boolean isAside(TextBlock block) {
        return (block.isHeading() || block.kind() == BlockKind.PARAGRAPH)
                && (BoilerplatePhrases.isAside(block.text())
                        || COUNTER.matcher(block.text()).matches());
    }

    private static boolean isLead(TextBlock block) {
        return block.level() == 1
                || block.kind() != BlockKind.LIST && block.characters() >= LEAD && block.linkDensity() < SOME_LINKS;
    }

    /** Ends before the first line that closes an article, looking only where little follows it. */
    private static List<TextBlock> withoutTail(List<TextBlock> blocks) {
        int all = blocks.stream().mapToInt(TextBlock::characters).sum();
        int end = blocks.size();
        int tail = 0;
        for (int i = blocks.size() - 1; i > 0 && tail <= TAIL * all; i--) {
            tail += blocks.get(i).characters();
            end = tail <= TAIL * all && BoilerplatePhrases.isEnd(blocks.get(i).text()) ? i : end;
        }
        return blocks.subList(0, end);
    }

    /** A heading with nothing under it is one whose section was not part of the article. */
    private static List<TextBlock> withoutEmptySections(List<TextBlock> blocks) {
        List<TextBlock> kept = new ArrayList<>();
        int nextLevel = 0;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            TextBlock block = blocks.get(i);
            boolean empty = block.isHeading() && (kept.isEmpty() || nextLevel > 0 && nextLevel <= block.level());
            if (!empty) {
                kept.add(block);
                nextLevel = block.level();
            }
        }
        return kept.reversed();
    }
}
