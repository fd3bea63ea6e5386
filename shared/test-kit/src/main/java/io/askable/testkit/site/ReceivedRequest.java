package io.askable.testkit.site;

import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * One request as a {@link StubSite} saw it.
 *
 * @param target path and query as sent
 * @param nanoTime when its head had been read
 */
public record ReceivedRequest(String method, String target, HttpHeaders headers, long nanoTime) {

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}
