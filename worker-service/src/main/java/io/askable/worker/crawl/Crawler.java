package io.askable.worker.crawl;

import io.askable.content.CrawlLanes;
import jakarta.inject.Singleton;

/** Brings one page home within robots.txt, the host's lane and the budgets of {@code askable.egress}. */
@Singleton
public final class Crawler {

    private final CrawlLanes lanes;

    Crawler(CrawlLanes lanes) {
        this.lanes = lanes;
    }

    /** Blocks, so call it on a virtual thread; an interrupt ends it at once. */
    public CrawlResult crawl(CrawlOrder order) throws InterruptedException {
        throw new UnsupportedOperationException("Not finished: " + lanes + order);
    }
}
