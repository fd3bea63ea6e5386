package io.askable.worker.extract;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the smallest element that holds the article: from the body down, always into the child with the prose, for as long as
 * one child has nearly all of it. Pages whose text is spread over siblings (forum threads, page builders) stop at their parent.
 */
final class ArticleRoot {

    private static final double NEARLY_ALL = 0.75;
    private static final double MARKED = 0.5;

    private ArticleRoot() {}

    static Element in(Element body, Set<Element> dropped) {
        TextMass mass = TextMass.of(body, dropped);
        Element root = body;
        while (true) {
            Element heaviest = heaviestChild(root, mass);
            if (heaviest == null) {
                return root;
            }
            double share = share(heaviest, root, mass);
            boolean marked = heaviest.nameIs("article")
                    || heaviest.nameIs("main")
                    || NoiseWords.nameContent(NoiseWords.of(heaviest));
            if (share < (marked ? MARKED : NEARLY_ALL) || !Tags.isBlock(heaviest) || heaviest.nameIs("p")) {
                return root;
            }
            root = heaviest;
        }
    }

    private static double share(Element child, Element parent, TextMass mass) {
        int whole = mass.of(parent).prose();
        return whole == 0 ? 0 : (double) mass.of(child).prose() / whole;
    }

    private static Element heaviestChild(Element parent, TextMass mass) {
        Element heaviest = null;
        for (Element child : parent.children()) {
            if (heaviest == null || mass.of(child).prose() > mass.of(heaviest).prose()) {
                heaviest = child;
            }
        }
        return heaviest;
    }
}
