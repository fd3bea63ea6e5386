package io.askable.api.publishers;

import crawlercommons.domains.EffectiveTldFinder;
import io.askable.api.problems.Refusal;
import io.askable.url.BlogUrl;
import io.askable.url.InvalidBlogUrl;
import java.net.IDN;

/** Which names a publisher may claim. Ranges of names that strangers share, e.g. {@code co.uk} or {@code github.io}, are nobody's. */
final class Domains {
    private static final String FIELD = "domain";

    private Domains() {}

    /** Lower case, IDN as A-labels, without scheme and {@code www.}. Fails with {@link Refusal.Invalid}. */
    static String of(String text) {
        BlogUrl url = parse(text);
        if (!url.value().endsWith("://" + url.host() + "/")) {
            throw new Refusal.Invalid(FIELD, "is a host name alone, e.g. blog.example");
        }
        if (isAddress(url.host()) || isShared(url.host())) {
            throw new Refusal.Invalid(
                    FIELD, "is an address, or a suffix that many share; it cannot be one publisher's");
        }
        return url.host();
    }

    private static BlogUrl parse(String text) {
        try {
            return BlogUrl.of(text.strip());
        } catch (InvalidBlogUrl e) {
            throw new Refusal.Invalid(FIELD, "is not a host name: " + e.getMessage());
        }
    }

    /** A name that ends in a number is an address however it goes on (WHATWG URL, "ends in a number"). */
    private static boolean isAddress(String host) {
        return host.startsWith("[") || Character.isDigit(host.charAt(host.lastIndexOf('.') + 1));
    }

    private static boolean isShared(String host) {
        EffectiveTldFinder.EffectiveTLD suffix = EffectiveTldFinder.getEffectiveTLD(host);
        return !host.contains(".")
                || suffix != null && IDN.toASCII(suffix.getDomain()).equals(host);
    }
}
