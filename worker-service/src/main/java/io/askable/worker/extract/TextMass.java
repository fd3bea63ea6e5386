package io.askable.worker.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** How much text, and how much of it in links, each element of a page holds; measured in one pass. */
final class TextMass {

    private static final Mass NONE = new Mass();

    private final Map<Element, Mass> masses = new HashMap<>();

    private TextMass() {}

    /** Everything under {@code root} but what {@code dropped} holds. */
    static TextMass of(Element root, Set<Element> dropped) {
        TextMass result = new TextMass();
        result.measure(root, dropped);
        return result;
    }

    Mass of(Element element) {
        return masses.getOrDefault(element, NONE);
    }

    private void measure(Element root, Set<Element> dropped) {
        new NodeFilter() {
            private int links;

            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    add(text);
                } else if (node instanceof Element element) {
                    if (dropped.contains(element) || Tags.isInvisible(element)) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    masses.put(element, new Mass());
                    links += isLink(element) ? 1 : 0;
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element) {
                    Mass mass = of(element);
                    links -= isLink(element) ? 1 : 0;
                    mass.close(Tags.isBlock(element));
                    if (element != root && element.parent() != null) {
                        of(element.parent()).add(mass, Tags.isBlock(element));
                    }
                }
                return FilterResult.CONTINUE;
            }

            private void add(TextNode text) {
                int characters = visibleCharacters(text.getWholeText());
                if (characters > 0 && text.parent() instanceof Element parent) {
                    of(parent).addText(characters, links > 0);
                }
            }
        }.traverse(root);
    }

    private static boolean isLink(Element element) {
        return element.nameIs("a") && element.hasAttr("href");
    }

    /** Without white space; a character of a script without spaces says as much as two or three letters. */
    static int visibleCharacters(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Whitespace.isSpace(c) && !Whitespace.isUnseen(c)) {
                sum += PlainWords.isUnspaced(c) ? 3 : 1;
            }
        }
        return sum;
    }

    /** The text of one element; lengths without white space. */
    static final class Mass {

        /** Shorter runs of text are labels rather than sentences. */
        private static final int SENTENCE = 60;

        private static final int LABEL = 20;

        private int characters;
        private int linkCharacters;
        private int prose;
        private int run;
        private int linkRun;

        int characters() {
            return characters;
        }

        int linkCharacters() {
            return linkCharacters;
        }

        /** Characters of runs as long as a sentence, links in them counted against it. */
        int prose() {
            return prose;
        }

        /** From 0 (no links) to 1 (all links); 0 without text. */
        double linkDensity() {
            return characters == 0 ? 0 : (double) linkCharacters / characters;
        }

        private void addText(int length, boolean inLink) {
            characters += length;
            run += length;
            linkCharacters += inLink ? length : 0;
            linkRun += inLink ? length : 0;
        }

        private void add(Mass child, boolean block) {
            characters += child.characters;
            linkCharacters += child.linkCharacters;
            prose += child.prose;
            if (block) {
                endRun();
            } else {
                run += child.run;
                linkRun += child.linkRun;
            }
        }

        private void close(boolean block) {
            if (block) {
                endRun();
            }
        }

        private void endRun() {
            int text = Math.max(0, run - 2 * linkRun);
            if (run >= LABEL) {
                prose += run >= SENTENCE ? text : text * run / SENTENCE;
            }
            run = 0;
            linkRun = 0;
        }
    }
}
