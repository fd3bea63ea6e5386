package io.askable.worker.crawl;

import io.askable.sites.Owner;
import io.askable.url.BlogUrl;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One page to bring home.
 *
 * @param owner decides how far redirects may lead: anywhere for {@link Owner#OPEN}, else within the page's own site
 * @param domain that redirects may not leave; absent: the page's registrable domain
 * @param turn called once, when the host may be asked for the page and not before, so that a job which only learns its slot costs
 *     no more than that; with the validators that it answers the result may be {@link CrawlResult.NotModified}
 * @param slot given by an earlier {@link CrawlResult.WaitForSlot} of the same job
 */
public record CrawlOrder(
        BlogUrl url, Owner owner, Optional<String> domain, Supplier<Validators> turn, Optional<HostSlot> slot) {

    /** An order that knows nothing of earlier visits. */
    public static CrawlOrder of(BlogUrl url, Owner owner) {
        return new CrawlOrder(url, owner, Optional.empty(), () -> Validators.NONE, Optional.empty());
    }

    /** The same order, for an owner of that domain. */
    public CrawlOrder within(Optional<String> ownDomain) {
        return new CrawlOrder(url, owner, ownDomain, turn, slot);
    }

    /** The same order, which tells when its turn has come and is made conditional on the content that is stored then. */
    public CrawlOrder onTurn(Supplier<Validators> stored) {
        return new CrawlOrder(url, owner, domain, stored, slot);
    }

    /** The same order, with the slot that an earlier run of the job waited for. */
    public CrawlOrder at(Optional<HostSlot> given) {
        return new CrawlOrder(url, owner, domain, turn, given);
    }
}
