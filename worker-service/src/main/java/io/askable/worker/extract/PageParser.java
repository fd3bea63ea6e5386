package io.askable.worker.extract;

import io.askable.url.BlogUrl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

    /** What browsers take for a page that declares nothing and is not UTF-8. */
    private static final String LEGACY = "windows-1252";

    private static final int SAMPLE = 64 * 1024;
    private static final double MOST_CONTROLS = 0.02;

    private PageParser() {}

    static Document parse(byte[] html, Optional<Charset> charset, BlogUrl url) {
        String declared = charset.map(Charset::name).orElse(null);
        Document page = parse(html, declared, url.value());
        if (declared == null && !declaresCharset(page) && !isUtf8(html)) {
            return parse(html, LEGACY, url.value());
        }
        return page;
    }

    /** Whether the bytes hold more control characters than text in any charset of one or more bytes a letter does. */
    static boolean isBinary(byte[] html, Optional<Charset> charset) {
        boolean wide = charset.map(Charset::name).orElse("").startsWith("UTF-16")
                || html.length > 1 && (html[0] & html[1] & 0xFE) == 0xFE;
        int length = Math.min(html.length, SAMPLE);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            controls += html[i] >= 0 && html[i] < ' ' && !Character.isWhitespace(html[i]) && html[i] != 0x1B ? 1 : 0;
        }
        return !wide && controls > MOST_CONTROLS * length;
    }

    private static Document parse(byte[] html, String charset, String base) {
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        try (var in = new ByteArrayInputStream(html, 0, endOfNodes(html))) {
            return Jsoup.parse(in, charset, base, parser);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be read", e);
        }
    }

    private static boolean declaresCharset(Document page) {
        return page.selectFirst("meta[charset], meta[http-equiv=content-type]") != null
                || !page.charset().equals(StandardCharsets.UTF_8);
    }

    private static boolean isUtf8(byte[] html) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(html));
            return true;
        } catch (CharacterCodingException e) {
            return false;
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
