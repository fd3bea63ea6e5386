package io.askable.worker.crawl;

import io.askable.egress.EgressResponse;
import io.askable.jobs.ErrorCode;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges a site's final answer: a page that may be used, or why there is none. */
final class PageReader {

    private static final Pattern MARKUP =
            Pattern.compile("<(!doctype\\s+html|html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);

    private static final int SNIFFED = 1_024;

    private PageReader() {}

    static CrawlResult read(EgressResponse response, Instant now) {
        Optional<String> refusal = PageDirectives.refusalIn(response.headers());
        if (refusal.isPresent()) {
            return refused(response, "header says " + refusal.get());
        }
        return switch (response.status()) {
            case 304 -> new CrawlResult.NotModified();
            case 404 -> failed(response, ErrorCode.NOT_FOUND, "There is no such page");
            case 410 -> failed(response, ErrorCode.GONE, "The page is gone for good");
            case 429 -> later(response, ErrorCode.RATE_LIMITED, "The site wants fewer requests", now);
            default -> response.isSuccess() ? page(response, now) : otherStatus(response, now);
        };
    }

    private static CrawlResult otherStatus(EgressResponse response, Instant now) {
        String message = "The site answered with HTTP status " + response.status();
        return response.status() >= 500
                ? later(response, ErrorCode.HTTP_5XX, message, now)
                : failed(response, ErrorCode.HTTP_4XX, message);
    }

    private static CrawlResult page(EgressResponse response, Instant now) {
        Charset charset = PageCharset.of(response.body(), response.headers().firstValue("content-type"));
        if (!isHtml(response, charset)) {
            return failed(response, ErrorCode.NOT_HTML, "What the site sent is not HTML");
        }
        CrawlResult.Fetched fetched = new CrawlResult.Fetched(
                response.uri(),
                response.body(),
                charset,
                response.headers().firstValue("etag"),
                response.headers().firstValue("last-modified"),
                now);
        return PageDirectives.refusalIn(fetched.text())
                .map(directive -> refused(response, "meta element says " + directive))
                .orElse(fetched);
    }

    /** The type was checked before the body was read; this is for servers that send none, or call anything HTML. */
    private static boolean isHtml(EgressResponse response, Charset charset) {
        byte[] body = response.body();
        String start = new String(body, 0, Math.min(SNIFFED, body.length), charset);
        if (start.indexOf('\0') >= 0 || start.startsWith("%PDF-")) {
            return false;
        }
        return response.mediaType().isPresent() || MARKUP.matcher(start).find();
    }

    private static CrawlResult refused(EgressResponse response, String how) {
        return failed(response, ErrorCode.REFUSED_BY_SITE, "The site does not want this page used: its " + how);
    }

    private static CrawlResult failed(EgressResponse response, ErrorCode code, String message) {
        return new CrawlResult.Failed(code, message + " (" + response.uri().getHost() + ")", Optional.empty());
    }

    private static CrawlResult later(EgressResponse response, ErrorCode code, String message, Instant now) {
        return new CrawlResult.Failed(
                code, message + " (" + response.uri().getHost() + ")", RetryAfter.of(response.headers(), now));
    }
}
