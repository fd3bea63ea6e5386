package io.askable.worker.crawl;

import java.util.Optional;

/** What a host said of the content that is stored already, to be asked for a change only; see RFC 9110, section 13. */
public record Validators(Optional<String> etag, Optional<String> lastModified) {

    /** Nothing is stored. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
