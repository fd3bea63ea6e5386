package io.askable.content;

import java.time.Instant;
import java.util.Optional;

/** What a crawl brought home, kept for a day so that a retry does not crawl again. */
public record CrawledPage(Article article, Optional<String> etag, Optional<String> lastModified, Instant fetchedAt) {}
