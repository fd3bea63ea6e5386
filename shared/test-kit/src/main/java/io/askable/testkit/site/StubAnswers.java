package io.askable.testkit.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** StubAnswers of well-behaved servers. */
public final class StubAnswers {

    private StubAnswers() {}

    /** A UTF-8 page; {@code headers} are whole lines. */
    public static StubAnswer html(String page, String... headers) {
        return content("text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** As for robots.txt. */
    public static StubAnswer text(String text) {
        return content("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static StubAnswer content(String type, byte[] body, String... headers) {
        String[] all = join(headers, "Content-Type: " + type);
        return respond(200, body, all);
    }

    public static StubAnswer gzipped(String page) {
        return respond(
                200,
                gzip(page.getBytes(StandardCharsets.UTF_8)),
                "Content-Type: text/html; charset=utf-8",
                "Content-Encoding: gzip");
    }

    /** A bodyless answer. */
    public static StubAnswer status(int status, String... headers) {
        return respond(status, new byte[0], headers);
    }

    public static StubAnswer redirect(int status, String location) {
        return status(status, "Location: " + location);
    }

    public static StubAnswer respond(int status, byte[] body, String... headers) {
        return (asked, wire) -> {
            head(wire.out(), status, join(headers, "Content-Length: " + body.length));
            wire.out().write(body);
        };
    }

    /** Writes status line and headers, as UTF-8 like careless servers do, then the blank line. */
    static void head(OutputStream out, int status, String... headers) throws IOException {
        String lines =
                "HTTP/1.1 " + status + " Scripted\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
        out.write(lines.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static String[] join(String[] headers, String one) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = one;
        return all;
    }
}
