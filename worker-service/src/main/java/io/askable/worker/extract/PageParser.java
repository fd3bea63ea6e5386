package io.askable.worker.extract;

import io.askable.url.BlogUrl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Bytes to a tree of bounded depth and size. */
final class PageParser {

    /** Deepest level kept; the content of deeper elements is hung up there. */
    static final int MAX_DEPTH = 512;

    /** Tags read; the page is cut before the next one. */
    static final int MAX_NODES = 200_000;

    private PageParser() {}

    static Document parse(byte[] html, Optional<Charset> charset, BlogUrl url) {
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        try (var in = new ByteArrayInputStream(html, 0, endOfNodes(html))) {
            return Jsoup.parse(in, charset.map(Charset::name).orElse(null), url.value(), parser);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be read", e);
        }
    }

    /**
     * Where the tag after the last one allowed begins. Counted before parsing, because a parser that is already in the middle
     * of a hostile page has built what it would have to refuse. Works on bytes: in every charset of the web '<' is 0x3C.
     */
    private static int endOfNodes(byte[] html) {
        int tags = 0;
        for (int i = 0; i < html.length; i++) {
            boolean opens = html[i] == '<' && (i + 1 == html.length || html[i + 1] != '/');
            if (opens && ++tags > MAX_NODES) {
                return i;
            }
        }
        return html.length;
    }
}
