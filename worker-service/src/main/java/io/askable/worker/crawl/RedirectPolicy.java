package io.askable.worker.crawl;

import crawlercommons.domains.EffectiveTldFinder;
import io.askable.sites.Owner;
import java.net.URI;

/** How far redirects may lead. */
final class RedirectPolicy {

    private RedirectPolicy() {}

    /** Anywhere when nobody needs a key; else within the owner's domain, or where that is unknown, within the registrable one. */
    static boolean allows(CrawlOrder order, URI next) {
        return order.owner().equals(Owner.OPEN)
                || HostKey.of(order.url().toUri()).equals(HostKey.of(next))
                || order.domain()
                        .map(domain -> isWithin(domain, HostKey.of(next)))
                        .orElseGet(() -> domain(order.url().host()).equals(domain(HostKey.of(next))));
    }

    private static boolean isWithin(String domain, String host) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    /** A host that has no registrable domain, such as an address, stands for itself. */
    private static String domain(String host) {
        String assigned = EffectiveTldFinder.getAssignedDomain(host);
        return assigned == null ? host : assigned;
    }
}
