package io.askable.worker.crawl;

import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.util.Optional;

/**
 * One page to bring home.
 *
 * @param owner decides how far redirects may lead: anywhere for {@link Owner#OPEN}, else within the page's own site
 * @param domain that redirects may not leave; absent: the page's registrable domain
 * @param etag of the content that is stored already; with it or {@code lastModified} the answer may be {@link CrawlResult.NotModified}
 * @param slot given by an earlier {@link CrawlResult.WaitForSlot} of the same job
 */
public record CrawlOrder(
        BlogUrl url,
        Owner owner,
        Optional<String> domain,
        Optional<String> etag,
        Optional<String> lastModified,
        Optional<LaneSlot> slot) {

    /** An order that knows nothing of earlier visits. */
    public static CrawlOrder of(BlogUrl url, Owner owner) {
        return new CrawlOrder(url, owner, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same order, for an owner of that domain. */
    public CrawlOrder within(Optional<String> ownDomain) {
        return new CrawlOrder(url, owner, ownDomain, etag, lastModified, slot);
    }

    /** The same order, made conditional on the content that is stored already. */
    public CrawlOrder unlessStill(Optional<String> storedEtag, Optional<String> storedLastModified) {
        return new CrawlOrder(url, owner, domain, storedEtag, storedLastModified, slot);
    }

    /** The same order, with the slot that an earlier run of the job waited for. */
    public CrawlOrder at(Optional<LaneSlot> given) {
        return new CrawlOrder(url, owner, domain, etag, lastModified, given);
    }
}
