package io.askable.worker.whole;

import io.askable.testkit.site.StubAnswer;
import java.nio.charset.StandardCharsets;

/** What the tests' site serves. */
final class SamplePages {

    static final String LEASES = withHead("");

    private SamplePages() {}

    /** A page that comes a letter at a time, for longer than any test waits. */
    static StubAnswer endless() {
        return (asked, wire) -> {
            wire.out().write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int letter = 0; letter < 10_000; letter++) {
                wire.out().write('.');
                wire.out().flush();
                wire.pause(20);
            }
        };
    }

    static String withHead(String head) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Leases without tears</title>%s</head>
                <body><article>
                <h1>Leases without tears</h1>
                <p>A lease is a promise with an end. Whoever holds it may work until then, and nobody else may. When the holder \
                stops answering, the lease runs out and somebody else takes the work over without asking anybody.</p>
                <h2>What is a fencing token?</h2>
                <p>A fencing token is a number that rises with every lease. The store remembers the highest number it has seen \
                and refuses every write that carries a lower one, so a worker that slept through the end of its lease does no harm.</p>
                <h2>Why do clocks matter?</h2>
                <p>Clocks of two machines never agree. A lease is therefore measured by the clock of the database alone, and a \
                worker stops its own work some seconds before the lease could end, counted from before the renewal was sent.</p>
                <h2>How are retries spread?</h2>
                <p>Retries are spread with full jitter, because jobs that failed together would otherwise come back together and \
                fail together again. The window doubles with each attempt until it reaches ten minutes.</p>
                </article></body></html>
                """.formatted(head);
    }
}
