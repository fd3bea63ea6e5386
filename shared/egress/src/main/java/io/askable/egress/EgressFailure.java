package io.askable.egress;

import java.net.URI;

/** Why there is no answer from an untrusted host. The message is for people and never names an address that was looked up. */
public abstract sealed class EgressFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final URI uri;

    private EgressFailure(String code, URI uri, String message) {
        super(message);
        this.code = code;
        this.uri = uri;
    }

    /** Stable, lower case. */
    public String code() {
        return code;
    }

    /** The address that was asked for, or should have been. */
    public URI uri() {
        return uri;
    }

    /** No request was made: the URL is not one that may be asked. */
    public static final class BadUrl extends EgressFailure {
        private static final long serialVersionUID = 1L;

        BadUrl(URI uri, String message) {
            super("bad_url", uri, message);
        }
    }

    /** No request was made: the host, its port or one of its addresses is not public. */
    public static final class RefusedAddress extends EgressFailure {
        private static final long serialVersionUID = 1L;

        RefusedAddress(URI uri, String message) {
            super("refused_address", uri, message);
        }
    }

    /** The host's name has no address. */
    public static final class UnknownHost extends EgressFailure {
        private static final long serialVersionUID = 1L;

        UnknownHost(URI uri) {
            super("unknown_host", uri, "The name " + uri.getHost() + " has no address");
        }
    }

    /** Nobody took the connection. */
    public static final class ConnectFailed extends EgressFailure {
        private static final long serialVersionUID = 1L;

        ConnectFailed(URI uri, String message) {
            super("connect_failed", uri, message);
        }
    }

    /** The certificate is not trusted or not for this name, or the handshake failed. */
    public static final class TlsFailed extends EgressFailure {
        private static final long serialVersionUID = 1L;

        TlsFailed(URI uri) {
            super("tls_failed", uri, "No trustworthy TLS connection to " + uri.getHost() + " for this name");
        }
    }

    /** A limit of time was passed; the request may have been seen. */
    public static final class TimedOut extends EgressFailure {
        private static final long serialVersionUID = 1L;

        TimedOut(URI uri, String what) {
            super("timed_out", uri, uri.getHost() + " took too long to " + what);
        }
    }

    /** A limit of size was passed: header, body, or what a compressed body inflates to. */
    public static final class TooLarge extends EgressFailure {
        private static final long serialVersionUID = 1L;

        TooLarge(URI uri, String what) {
            super("too_large", uri, uri.getHost() + " sent too much: " + what);
        }
    }

    /** The connection broke, or what came is not the HTTP that was announced. */
    public static final class BrokenAnswer extends EgressFailure {
        private static final long serialVersionUID = 1L;

        BrokenAnswer(URI uri, String what) {
            super("broken_answer", uri, uri.getHost() + " sent a broken answer: " + what);
        }
    }

    /** The body is of a type that the caller does not take; it was not read. */
    public static final class UnwantedType extends EgressFailure {
        private static final long serialVersionUID = 1L;

        UnwantedType(URI uri, String type) {
            super("unwanted_type", uri, uri.getHost() + " sent " + type + ", which is not what was asked for");
        }
    }

    /** A redirect that leads nowhere, from https to http, or on without end. */
    public static final class BadRedirect extends EgressFailure {
        private static final long serialVersionUID = 1L;

        BadRedirect(URI uri, String message) {
            super("bad_redirect", uri, message);
        }
    }
}
