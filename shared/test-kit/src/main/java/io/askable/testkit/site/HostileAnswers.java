package io.askable.testkit.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** StubAnswers of servers that mean harm. */
public final class HostileAnswers {

    private static final String[] HTML = {"Content-Type: text/html"};
    private static final String[] HTML_GZIP = {"Content-Type: text/html", "Content-Encoding: gzip"};
    private static final long FOREVER_MILLIS = 3_600_000;

    private HostileAnswers() {}

    /** Takes the request and says nothing. */
    public static StubAnswer silence() {
        return (asked, wire) -> wire.pause(FOREVER_MILLIS);
    }

    /** Slow-loris: a header byte at a time, without end. */
    public static StubAnswer drippingHeaders(long pauseMillis) {
        return (asked, wire) -> {
            wire.out().write("HTTP/1.1 200 OK\r\nX-Drip: ".getBytes(StandardCharsets.ISO_8859_1));
            drip(wire, pauseMillis);
        };
    }

    /** A body a byte at a time, without end. */
    public static StubAnswer drippingBody(long pauseMillis) {
        return (asked, wire) -> {
            StubAnswers.head(wire.out(), 200, HTML);
            drip(wire, pauseMillis);
        };
    }

    /** A fast body without end. */
    public static StubAnswer endlessBody() {
        return (asked, wire) -> {
            StubAnswers.head(wire.out(), 200, HTML);
            byte[] block = new byte[65_536];
            Arrays.fill(block, (byte) 'x');
            while (true) {
                wire.out().write(block);
            }
        };
    }

    /** {@code inflatedBytes} zeros in about a thousandth of the bytes. */
    public static StubAnswer gzipBomb(int inflatedBytes) {
        byte[] bomb = StubAnswers.gzip(new byte[inflatedBytes]);
        return StubAnswers.respond(200, bomb, HTML_GZIP);
    }

    /** Header lines without end. */
    public static StubAnswer headerFlood() {
        return (asked, wire) -> {
            OutputStream out = wire.out();
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
            for (long i = 0; true; i++) {
                out.write(("X-Flood-" + i + ": " + "y".repeat(1_000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        };
    }

    /** Many tiny headers, then a page. */
    public static StubAnswer manyHeaders(int count) {
        return (asked, wire) -> {
            StringBuilder lines = new StringBuilder("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n");
            for (int i = 0; i < count; i++) {
                lines.append("A").append(i).append(":\r\n");
            }
            wire.out().write(lines.append("\r\nok").toString().getBytes(StandardCharsets.ISO_8859_1));
        };
    }

    /** Informational answers without end. */
    public static StubAnswer endlessContinue() {
        return (asked, wire) -> {
            while (true) {
                wire.out().write("HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }
        };
    }

    /** Promises more than it sends. */
    public static StubAnswer cutShort() {
        return raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\nshort");
    }

    /** A chunk whose size is no number. */
    public static StubAnswer brokenChunks() {
        return raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nno\r\n");
    }

    /** Two lengths that contradict each other. */
    public static StubAnswer twoLengths() {
        return raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\nok");
    }

    /** Something else than HTTP. */
    public static StubAnswer notHttp() {
        return raw("SSH-2.0-OpenSSH_9.2p1\r\n");
    }

    /** Closes without a word. */
    public static StubAnswer hangUp() {
        return raw("");
    }

    /** Says gzip and sends something else. */
    public static StubAnswer falseGzip() {
        return StubAnswers.respond(200, "not gzip at all".getBytes(StandardCharsets.UTF_8), HTML_GZIP);
    }

    /** These bytes and no more. */
    public static StubAnswer raw(String bytes) {
        return (asked, wire) -> wire.out().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void drip(StubAnswer.Wire wire, long pauseMillis) throws IOException, InterruptedException {
        while (true) {
            wire.out().write('z');
            wire.out().flush();
            wire.pause(pauseMillis);
        }
    }
}
