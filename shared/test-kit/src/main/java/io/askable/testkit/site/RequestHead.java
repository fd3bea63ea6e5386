package io.askable.testkit.site;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what a client sends before its body. */
final class RequestHead {

    private RequestHead() {}

    static ReceivedRequest read(InputStream in) throws IOException {
        String[] start = line(in).split(" ", 3);
        if (start.length < 3) {
            throw new IOException("This is not HTTP");
        }
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] field = line.split(":", 2);
            headers.computeIfAbsent(field[0].strip(), name -> new ArrayList<>()).add(field[1].strip());
        }
        return new ReceivedRequest(
                start[0], start[1], HttpHeaders.of(headers, (name, value) -> true), System.nanoTime());
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("The client left");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
