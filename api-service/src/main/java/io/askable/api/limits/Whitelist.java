package io.askable.api.limits;

import io.askable.url.BlogUrl;
import java.util.List;

/**
 * Which posts a publisher has processed. An entry is a full address or {@code host/path}, which are prefixes, {@code /path}, a prefix
 * of the path, or anything else, a part of the path; {@code *} is all.
 */
final class Whitelist {
    private Whitelist() {}

    static boolean allows(List<String> entries, BlogUrl url) {
        return entries.isEmpty() || entries.stream().anyMatch(entry -> allows(entry.strip(), url));
    }

    private static boolean allows(String entry, BlogUrl url) {
        String path = url.toUri().getRawPath();
        if (entry.equals("*")) {
            return true;
        }
        if (entry.startsWith("/")) {
            return path.startsWith(entry);
        }
        if (entry.contains("://")) {
            return url.value().startsWith(entry.replaceFirst("://www\\.", "://"));
        }
        return startsWithHost(entry, url) || path.contains(entry);
    }

    private static boolean startsWithHost(String entry, BlogUrl url) {
        int slash = entry.indexOf('/');
        return slash > 0
                && entry.substring(0, slash).contains(".")
                && (url.host() + url.toUri().getRawPath()).startsWith(entry.replaceFirst("^www\\.", ""));
    }
}
