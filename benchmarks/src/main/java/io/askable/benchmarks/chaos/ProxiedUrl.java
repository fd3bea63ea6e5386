package io.askable.benchmarks.chaos;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A connection string that leads through a proxy: the same credentials and options, another address, and no other than that. */
final class ProxiedUrl {

    private static final Pattern URL =
            Pattern.compile("mongodb://(?<user>[^@/]*@)?[^/?]+(?<path>/[^?]*)?(?<options>\\?.*)?");

    private ProxiedUrl() {}

    /** Fails with {@link IllegalArgumentException} for {@code mongodb+srv}: its name is resolved to addresses past the proxy. */
    static String of(String url, int proxyPort) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Needs a URL that begins with mongodb:// and names one server");
        }
        return "mongodb://" + orEmpty(parts.group("user")) + "127.0.0.1:" + proxyPort
                + (parts.group("path") == null ? "/" : parts.group("path"))
                + (parts.group("options") == null ? "?" : parts.group("options") + "&")
                + "directConnection=true";
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }
}
