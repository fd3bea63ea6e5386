package io.askable.worker.process;

import io.askable.content.CrawledPage;
import io.askable.jobs.Outcome;

/** What the search for a post's page came to. */
sealed interface PageResult {

    /** Staged under the job's id. */
    record Page(CrawledPage page) implements PageResult {}

    /** The site says that the shown content still stands. */
    record Unchanged() implements PageResult {}

    record Ended(Outcome outcome) implements PageResult {}
}
