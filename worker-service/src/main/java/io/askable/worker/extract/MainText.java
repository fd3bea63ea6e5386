package io.askable.worker.extract;

import io.askable.content.Block;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The steps from a parsed page to its article's blocks. */
final class MainText {

    private MainText() {}

    static List<Block> of(Document document, Metadata metadata) {
        Element body = document.body();
        Set<Element> noise = Noise.under(body);
        Element root = ArticleRoot.in(body, noise);
        return BlockBuilder.build(root, noise);
    }
}
