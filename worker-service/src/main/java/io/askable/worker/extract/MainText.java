package io.askable.worker.extract;

import io.askable.content.Block;
import io.askable.content.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The steps from a parsed page to its article's blocks: what is noise, where the article is, how it is laid out, which blocks
 * count. Where almost nothing is left, the names in class and id misled, so the page is read again without them; where the
 * page shows nothing at all, the text in its structured data serves.
 */
final class MainText {

    private MainText() {}

    static List<Block> of(Document page, Optional<Element> headline, StructuredData data) {
        Element body = page.body();
        List<Block> strict = blocks(body, headline, Noise.under(body, headline));
        if (isEnough(strict)) {
            return strict;
        }
        List<Block> lenient = longer(blocks(body, headline, Noise.hidden(body)), strict);
        if (isEnough(lenient)) {
            return lenient;
        }
        return longer(data.body().map(MainText::paragraphs).orElse(List.of()), lenient);
    }

    private static List<Block> blocks(Element body, Optional<Element> headline, Set<Element> noise) {
        Element root = ArticleRoot.in(body, noise);
        return BlockSelection.of(BlockBuilder.build(body, root, headline, noise));
    }

    /** Sites put plain text or markup into their structured data; a line is a paragraph in both. */
    private static List<Block> paragraphs(String text) {
        String plain =
                text.indexOf('<') < 0 ? text : Jsoup.parseBodyFragment(text).wholeText();
        List<Block> blocks = new ArrayList<>();
        plain.lines()
                .map(Whitespace::collapse)
                .filter(line -> !line.isEmpty())
                .forEach(line -> blocks.add(new Block(blocks.size(), BlockKind.PARAGRAPH, line)));
        return blocks;
    }

    private static boolean isEnough(List<Block> blocks) {
        return words(blocks) >= ArticleExtractor.MIN_WORDS;
    }

    private static List<Block> longer(List<Block> one, List<Block> other) {
        return words(one) > words(other) ? one : other;
    }

    private static int words(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> PlainWords.count(block.text())).sum();
    }
}
