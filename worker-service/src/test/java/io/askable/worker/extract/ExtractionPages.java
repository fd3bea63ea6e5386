package io.askable.worker.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Article;
import io.askable.content.Block;
import io.askable.url.BlogUrl;
import java.util.Optional;

/** Pages written for the tests, and what the extractor makes of them. */
final class ExtractionPages {

    static final BlogUrl URL = BlogUrl.of("https://bees.example/how-bees-sleep");

    /** Three paragraphs, 117 words, nothing else. */
    static final String PROSE = """
            <p>Honey bees sleep between five and eight hours a day, most of it at night, when there is neither light nor warmth
            to fly by. Older foragers keep a steady rhythm, while the young nurses nap around the clock beside the brood.</p>
            <p>A sleeping bee is easy to recognise: her antennae sink, her wings rest on her body, and her legs fold up under her.
            Some hold each other by the feet, and a few fall over, which does not seem to wake them at all.</p>
            <p>Bees that are kept awake dance badly. Their directions become vague, the others fly past the meadow, and the whole
            colony brings home less nectar than it could have gathered on the same day.</p>
            """;

    private ExtractionPages() {}

    static String page(String head, String body) {
        return "<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>";
    }

    static Extraction extract(String html) {
        return extract(html.getBytes(UTF_8));
    }

    static Extraction extract(byte[] html) {
        return new ArticleExtractor().extract(html, Optional.empty(), URL);
    }

    static Article article(String html) {
        Extraction extraction = extract(html);
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return ((Extraction.Extracted) extraction).article();
    }

    /** {@code kind: text} of a block, to compare whole articles at a glance. */
    static String brief(Block block) {
        return block.kind().wireName() + ": " + block.text();
    }
}
