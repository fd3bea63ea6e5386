package io.askable.worker.extract;

import io.askable.content.Block;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The steps from a parsed page to its article's blocks. */
final class MainText {

    private MainText() {}

    static List<Block> of(Document document, Metadata metadata) {
        Element body = document.body();
        Optional<Element> headline = Headline.in(document);
        List<Block> strict = blocks(body, headline, Noise.under(body, headline), metadata);
        if (words(strict) >= ArticleExtractor.MIN_WORDS) {
            return strict;
        }
        List<Block> lenient = blocks(body, headline, Noise.hidden(body), metadata);
        return words(lenient) > words(strict) ? lenient : strict;
    }

    private static List<Block> blocks(Element body, Optional<Element> headline, Set<Element> noise, Metadata metadata) {
        Element root = ArticleRoot.in(body, noise);
        return Selection.of(BlockBuilder.build(body, root, headline, noise), metadata);
    }

    private static int words(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> Words.count(block.text())).sum();
    }
}
