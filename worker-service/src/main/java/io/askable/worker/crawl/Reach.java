package io.askable.worker.crawl;

import crawlercommons.domains.EffectiveTldFinder;
import io.askable.sites.Owner;
import java.net.URI;

/** How far redirects may lead. */
final class Reach {

    private Reach() {}

    /** Anywhere when nobody needs a key; else within the registrable domain that the order names. */
    static boolean allows(CrawlOrder order, URI next) {
        return order.owner().equals(Owner.OPEN)
                || Lane.of(order.url().toUri()).equals(Lane.of(next))
                || domain(order.url().host()).equals(domain(Lane.of(next)));
    }

    /** A host that has no registrable domain, such as an address, stands for itself. */
    private static String domain(String host) {
        String assigned = EffectiveTldFinder.getAssignedDomain(host);
        return assigned == null ? host : assigned;
    }
}
