package io.askable.egress;

import io.askable.egress.EgressFailure.BadRedirect;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.Set;

/**
 * An untrusted host's answer.
 *
 * @param uri that was asked; after {@link Egress#follow} the last one
 * @param body inflated; empty unless the status is 2xx
 */
public record EgressResponse(URI uri, int status, HttpHeaders headers, byte[] body) {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public boolean isRedirect() {
        return REDIRECTS.contains(status);
    }

    /**
     * Where a redirect leads; empty for any other answer. Not yet vetted: {@link Egress#get} does that. Fails with
     * {@link BadRedirect} when there is no usable {@code Location}, or it leads from https to http.
     */
    public Optional<URI> redirect() {
        return isRedirect() ? Optional.of(Location.of(this)) : Optional.empty();
    }

    /** The media type without parameters, lower case. */
    public Optional<String> mediaType() {
        return MediaTypes.of(headers.firstValue("content-type"));
    }
}
