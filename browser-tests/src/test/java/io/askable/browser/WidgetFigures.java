package io.askable.browser;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * What the widget costs a page whose questions are there.
 *
 * @param paintMillis from the script's arrival to the first frame with the questions in it, by view, sorted
 * @param requests to the API's host before the first click, of one view
 * @param layoutShift cumulative, the worst of all views
 */
record WidgetFigures(
        double[] paintMillis, List<String> requests, double layoutShift, int rawBytes, int gzipBytes, int brotliBytes) {

    private static final int WARM_UP = 3;
    private static final int VIEWS = 15;

    /**
     * A frame with the element in it has been painted once a task runs that was posted in that frame; the end of the post is
     * below the fold, and near enough for Chromium to paint it.
     */
    private static final String NOTE_PAINT = """
            new MutationObserver((_, observer) => {
              const element = document.querySelector('askable-questions:not([hidden])');
              if (!element) return;
              observer.disconnect();
              requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => (window.painted = performance.now());
                channel.port2.postMessage(null);
              });
            }).observe(document, {subtree: true, childList: true, attributes: true, attributeFilter: ['hidden']});
            """;

    private static final String SINCE_SCRIPT =
            "() => window.painted - performance.getEntriesByType('resource').find(entry => entry.name.endsWith('/auto-blog-question-injector.js')).responseEnd";

    static WidgetFigures measure(Chromium chromium, Services services, String post)
            throws IOException, InterruptedException {
        double[] millis = new double[VIEWS];
        List<String> requests = List.of();
        double shift = 0;
        for (int view = -WARM_UP; view < VIEWS; view++) {
            List<String> seen = new ArrayList<>();
            Page page = chromium.newPage(options -> {});
            page.onRequest(request -> {
                if (request.url().startsWith(services.address())) {
                    seen.add(URI.create(request.url()).getPath());
                }
            });
            page.addInitScript(NOTE_PAINT);
            page.navigate(post);
            page.waitForFunction("() => window.painted");
            if (view >= 0) {
                millis[view] = ((Number) page.evaluate(SINCE_SCRIPT)).doubleValue();
            }
            shift = Math.max(shift, Chromium.shifts(page));
            requests = List.copyOf(seen);
            page.context().close();
        }
        Arrays.sort(millis);
        byte[] script = services.get("/auto-blog-question-injector.js").body().getBytes(StandardCharsets.UTF_8);
        return new WidgetFigures(millis, requests, shift, script.length, gzip(script), brotli(script));
    }

    /** One line on the console and in {@code target/widget-figures.txt}. */
    void print() throws IOException {
        String line = String.format(
                Locale.ROOT,
                "views=%d script_to_questions_ms_p50=%.0f script_to_questions_ms_max=%.0f requests_before_click=%d cls=%.4f widget_bytes=%d widget_gzip_bytes=%d widget_brotli_bytes=%d%n",
                paintMillis.length,
                paintMillis[paintMillis.length / 2],
                paintMillis[paintMillis.length - 1],
                requests.size(),
                layoutShift,
                rawBytes,
                gzipBytes,
                brotliBytes);
        Files.writeString(Path.of("target", "widget-figures.txt"), line);
        System.out.print(line);
    }

    private static int gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(bytes);
        }
        return packed.size();
    }

    private static int brotli(byte[] bytes) throws IOException {
        Brotli4jLoader.ensureAvailability();
        return Encoder.compress(bytes, new Encoder.Parameters().setQuality(11)).length;
    }
}
