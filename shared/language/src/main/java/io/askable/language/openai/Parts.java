package io.askable.language.openai;

import io.askable.content.Article;
import io.askable.content.Block;
import io.askable.content.BlockKind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a long post at its headings so that all of it is read. */
final class Parts {

    private static final String BETWEEN = "\n\n";

    private Parts() {}

    /** Each at most {@code maxChars}; together the whole post. Cut at headings where that is possible, else between blocks, else within one. */
    static List<String> of(Article article, int maxChars) {
        List<String> parts = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String section : sections(article)) {
            for (String piece : pieces(section, maxChars)) {
                if (!open.isEmpty() && open.length() + BETWEEN.length() + piece.length() > maxChars) {
                    parts.add(open.toString());
                    open.setLength(0);
                }
                open.append(open.isEmpty() ? "" : BETWEEN).append(piece);
            }
        }
        parts.add(open.toString());
        return parts;
    }

    private static List<String> sections(Article article) {
        List<String> sections = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (Block block : article.blocks()) {
            if (block.kind() == BlockKind.HEADING && !open.isEmpty()) {
                sections.add(open.toString());
                open.setLength(0);
            }
            open.append(open.isEmpty() ? "" : BETWEEN).append(block.text());
        }
        sections.add(open.toString());
        return sections;
    }

    private static List<String> pieces(String section, int maxChars) {
        List<String> pieces = new ArrayList<>();
        String rest = section;
        while (rest.length() > maxChars) {
            int cut = cut(rest, maxChars);
            pieces.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        pieces.add(rest);
        return pieces;
    }

    private static int cut(String text, int maxChars) {
        for (String seam : List.of(BETWEEN, "\n", ". ", " ")) {
            int at = text.lastIndexOf(seam, maxChars - seam.length());
            if (at > maxChars / 2) {
                return at + seam.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
    }
}
