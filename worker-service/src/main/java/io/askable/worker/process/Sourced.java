package io.askable.worker.process;

import io.askable.content.CrawledPage;
import io.askable.jobs.Outcome;

/** What the search for a post's page came to. */
sealed interface Sourced {

    /** Staged under the job's id. */
    record Page(CrawledPage page) implements Sourced {}

    /** The site says that the shown content still stands. */
    record Unchanged() implements Sourced {}

    record Ended(Outcome outcome) implements Sourced {}
}
