package io.askable.language.retrieve;

import io.askable.content.Article;
import io.askable.content.Block;
import io.askable.content.BlockKind;
import io.askable.content.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a post into passages of at most {@value #MAX_WORDS} words, each of whole sentences and an exact substring of
 * {@link Article#text()}.
 *
 * <p>Short paragraphs share a passage; a heading opens one, together with what it heads, so that its words count for ranking and
 * no passage is a heading alone. Only a single sentence that is longer than a passage is cut, between words.
 */
public final class PassageSplitter {

    /** In-process embedders read about 128 tokens; what is beyond would not be found. */
    static final int MAX_WORDS = 100;

    /** Scripts without spaces and very long words: so many characters weigh as much as a word. */
    private static final int CHARS_A_WORD = 8;

    private static final String BETWEEN_BLOCKS = "\n\n";

    private record Piece(int block, boolean heading, int start, int end, int words) {}

    /** In reading order and without embeddings; headings that head nothing are left out. */
    public List<Passage> split(Article article) {
        String text = article.text();
        List<Passage> passages = new ArrayList<>();
        List<Piece> open = new ArrayList<>();
        int words = 0;
        for (Piece piece : pieces(article)) {
            boolean opensSection = piece.heading() && open.stream().anyMatch(before -> !before.heading());
            if (opensSection || words + piece.words() > MAX_WORDS) {
                close(text, open, passages);
                words = 0;
            }
            open.add(piece);
            words += piece.words();
        }
        close(text, open, passages);
        return List.copyOf(passages);
    }

    private static void close(String text, List<Piece> open, List<Passage> passages) {
        if (open.stream().anyMatch(piece -> !piece.heading())) {
            Piece first = open.getFirst();
            String passage = text.substring(first.start(), open.getLast().end());
            passages.add(new Passage(first.block(), passage, Optional.empty()));
        }
        open.clear();
    }

    private static List<Piece> pieces(Article article) {
        List<Piece> pieces = new ArrayList<>();
        int offset = 0;
        for (Block block : article.blocks()) {
            boolean heading = block.kind() == BlockKind.HEADING;
            for (Sentences.Span span : Sentences.spans(block.text())) {
                addCut(block, heading, span, offset, pieces);
            }
            offset += block.text().length() + BETWEEN_BLOCKS.length();
        }
        return pieces;
    }

    private static void addCut(Block block, boolean heading, Sentences.Span span, int offset, List<Piece> pieces) {
        int start = span.start();
        while (start < span.end()) {
            int end = endOfPiece(block.text(), start, span.end());
            String text = block.text().substring(start, end);
            pieces.add(new Piece(block.index(), heading, offset + start, offset + end, words(text)));
            start = end;
            while (start < span.end() && Character.isWhitespace(block.text().charAt(start))) {
                start++;
            }
        }
    }

    private static int endOfPiece(String text, int start, int end) {
        if (words(text.substring(start, end)) <= MAX_WORDS) {
            return end;
        }
        int words = 0;
        int lastSpace = -1;
        for (int i = start; i < end; i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (space && i > start) {
                words++;
                lastSpace = i;
            }
            if (words >= MAX_WORDS - 1 || i - start >= MAX_WORDS * CHARS_A_WORD - CHARS_A_WORD) {
                int cut = lastSpace > start ? lastSpace : i;
                return Character.isLowSurrogate(text.charAt(cut)) ? cut + 1 : cut;
            }
        }
        return end;
    }

    private static int words(String text) {
        return Math.max(text.split("\\s+").length, text.length() / CHARS_A_WORD);
    }
}
